package vn.motcua.desk;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTest {

	@Test
	void a_field_that_was_left_empty_says_nothing() {
		assertThat(Typed.in(" ")).isNull();
		assertThat(Typed.in(" a ")).isEqualTo("a");
	}

	@Test
	void a_list_whose_fields_were_numbered_with_gaps_holds_what_was_said() {
		assertThat(Typed.all(Arrays.asList(null, "stop", null))).containsExactly("stop");
	}

	@Test
	void a_list_that_was_not_sent_is_none() {
		assertThat(Typed.all(null)).isNull();
	}

}
