package vn.motcua.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where dossiers are found, each with its steps. */
interface Dossiers extends Repository<Dossier, UUID> {

	@Query("select d from Dossier d left join fetch d.tasks where d.code = :code")
	Optional<Dossier> findByCode(String code);

	/** As it was imported before codes were written alike; index dossier_by_tail. */
	@Query(nativeQuery = true, value = "select code from dossier where reverse(upper(code)) = reverse(:code) limit 1")
	Optional<String> findCodeInAnyCase(String code);

	/** By its code, however it was typed. */
	default Optional<Dossier> findByTyped(String typed) {
		var kept = DossierCode.asKept(typed);
		return findByCode(kept).or(() -> findCodeInAnyCase(kept).flatMap(this::findByCode));
	}

	@Query("select d from Dossier d left join fetch d.tasks where d.id = :id")
	Optional<Dossier> findById(UUID id);

	@Query("select d from Dossier d left join fetch d.tasks where d.id in :ids")
	List<Dossier> findAllById(Collection<UUID> ids);

}
