package vn.motcua.agency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.agency.Agency.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierTest {

	@ParameterizedTest
	@CsvSource({ "H21.65, H21, H21", "H21.65.03, H21.65, H21", "H21, H21, H21", "000.00.06.H56, H56, H56",
			"G22.99.101, G22.99, G22" })
	void tells_what_stands_above(String id, String above, String top) {
		assertThat(new Identifier(id).above()).isEqualTo(new Identifier(above));
		assertThat(new Identifier(id).top()).isEqualTo(new Identifier(top));
	}

	@Test
	void tells_communes_by_their_three_digits() {
		assertThat(new Identifier("H21").likelyKind()).isEqualTo(Kind.PROVINCE);
		assertThat(new Identifier("H21.65").likelyKind()).isEqualTo(Kind.DEPARTMENT);
		assertThat(new Identifier("H21.101").likelyKind()).isEqualTo(Kind.COMMUNE);
	}

}
