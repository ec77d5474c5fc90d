package vn.motcua.desk.counter;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.dossier.Component;
import vn.motcua.dossier.Component.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** A checklist as its form sends it. */
class LineTest {

	@Test
	void that_was_brought_is_a_component_once_unless_it_says_how_often() {
		var lines = Arrays.asList(new Line("Tờ khai", true, Kind.ORIGINAL, null), null,
				new Line(" Ảnh ", true, Kind.ORIGINAL, 2), new Line("Sổ hộ khẩu", null, Kind.PHOTOCOPY, 1),
				new Line("", true, Kind.ORIGINAL, 1));
		assertThat(Line.brought(lines)).containsExactly(new Component("Tờ khai", Kind.ORIGINAL, 1),
				new Component("Ảnh", Kind.ORIGINAL, 2));
	}

	@Test
	void that_is_wrong_is_found_where_it_stands_in_the_form() {
		var lines = Arrays.asList(new Line("Sổ hộ khẩu", null, Kind.PHOTOCOPY, 1), null,
				new Line("Tờ khai", true, Kind.ORIGINAL, 0), new Line("Ảnh", true, Kind.ORIGINAL, 0));
		assertThat(Line.inForm(lines, "components[0].count")).isEqualTo("components[2].count");
		assertThat(Line.inForm(lines, "components[1].count")).isEqualTo("components[3].count");
		assertThat(Line.inForm(lines, "applicant.name")).isEqualTo("applicant.name");
	}

	@Test
	void that_was_not_brought_is_missing() {
		assertThat(new Line("Sổ hộ khẩu", null, Kind.PHOTOCOPY, 1).missing()).containsExactly("Sổ hộ khẩu");
		assertThat(new Line("Sổ hộ khẩu", true, Kind.PHOTOCOPY, 1).missing()).isEmpty();
		assertThat(new Line(" ", null, Kind.PHOTOCOPY, 1).missing()).isEmpty();
	}

	@Test
	void offers_first_the_form_that_its_name_asks_for() {
		var kinds = Line.usualKinds(List.of("Bản chụp giấy tờ tùy thân", "Bản sao Giấy khai sinh", "Tờ khai"));
		assertThat(kinds).containsEntry("Bản chụp giấy tờ tùy thân", Kind.PHOTOCOPY)
			.containsEntry("Bản sao Giấy khai sinh", Kind.CERTIFIED_COPY)
			.containsEntry("Tờ khai", Kind.ORIGINAL);
	}

}
