package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A name is looked up, or asked of each dossier, as it is a rare or a common one. */
@ServiceTest
class LookingUpTest {

	/** Letters only: with digits it might be a code. */
	private final String name = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";

	private final JdbcClient jdbc;

	private final OneStopShop shop;

	LookingUpTest(JdbcClient jdbc, OneStopShop shop) {
		this.jdbc = jdbc;
		this.shop = shop;
	}

	private String receive() {
		return this.shop.receive(Bodies.with(Bodies.dossier(), "/applicant/name", "\"" + this.name + "\"")).code();
	}

	private List<String> codes(Matching matching) {
		return this.jdbc.sql("select d.code from dossier d where " + matching.condition())
			.params(matching.values())
			.query((row, number) -> row.getString(1))
			.list();
	}

	@Test
	void finds_the_same_by_either_way() {
		var first = receive();
		var second = receive();
		var rare = new LookingUp(this.jdbc, 2).narrow(this.name).orElseThrow();
		var common = new LookingUp(this.jdbc, 1).narrow(this.name).orElseThrow();
		assertThat(rare.condition()).isEqualTo("d.id = any(?)");
		assertThat(common).isEqualTo(Matching.of(this.name));
		assertThat(codes(rare)).containsExactlyInAnyOrder(first, second);
		assertThat(codes(common)).containsExactlyInAnyOrder(first, second);
	}

	@Test
	void of_what_nobody_has_finds_nothing() {
		assertThat(codes(new LookingUp(this.jdbc, 2).narrow(this.name).orElseThrow())).isEmpty();
	}

}
