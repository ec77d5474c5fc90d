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

	@Query("select d from Dossier d left join fetch d.tasks where d.id = :id")
	Optional<Dossier> findById(UUID id);

	@Query("select d from Dossier d left join fetch d.tasks where d.id in :ids")
	List<Dossier> findAllById(Collection<UUID> ids);

}
