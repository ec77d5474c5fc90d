package vn.motcua.hub;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.agency.Agency.Kind;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hub.HubFixture.eventually;

/** The database comes with the province H13. */
@OwnDatabaseTest
class AdoptingAgenciesTest {

	private final HubFixture hub = new HubFixture(InProcess.DATABASE, InProcess.BROKERS);

	@AfterEach
	void close() {
		this.hub.close();
	}

	@Test
	void puts_a_unit_below_the_longest_part_of_its_identifier() {
		this.hub.adopting.adopt(List.of("H13.03.07", "H13.115"));
		assertThat(tree().lineOf("H13.03.07")).containsExactly("H13.03.07", "H13.03", "H13");
		assertThat(tree().find("H13.115")).contains(new Agency("H13.115", "H13", Kind.COMMUNE, "H13.115"));
		assertThat(tree().root()).isEqualTo("H13");
	}

	@Test
	void puts_the_nation_above_when_a_second_province_is_heard_of() {
		this.hub.adopting.adopt(List.of("H21.65"));
		this.hub.adopting.adopt(List.of("000.00.06.H56"));
		assertThat(tree().root()).isEqualTo("VN");
		assertThat(tree().find("VN")).contains(new Agency("VN", null, Kind.NATION, "Toàn quốc"));
		assertThat(tree().lineOf("H21.65")).containsExactly("H21.65", "H21", "VN");
		assertThat(tree().lineOf("000.00.06.H56")).containsExactly("000.00.06.H56", "H56", "VN");
		assertThat(tree().lineOf("H13.101")).containsExactly("H13.101", "H13", "VN");
	}

	@Test
	void leaves_what_is_known_as_it_is() {
		var before = List.copyOf(tree().all());
		this.hub.adopting.adopt(List.of("H13.101", "H13"));
		assertThat(tree().all()).containsExactlyInAnyOrderElementsOf(before);
	}

	@Test
	void happens_when_an_event_comes_from_someone_unknown() {
		this.hub.instance();
		this.hub.topic.publish(new Office("H21.65").receives());
		eventually().until(() -> this.hub.taken().size() == 1);
		assertThat(tree().isWithin("H21.65", "VN")).isTrue();
		assertThat(this.hub.count("hub_source where agency = 'H21.65'")).isOne();
	}

	private AgencyTree tree() {
		return this.hub.agencies();
	}

}
