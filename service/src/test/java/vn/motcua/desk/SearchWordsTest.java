package vn.motcua.desk;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/** What people search by stands in no address. */
class SearchWordsTest {

	private final SearchWords words = new SearchWords();

	private final MockHttpSession session = new MockHttpSession();

	@ParameterizedTest
	@ValueSource(strings = { "Nguyễn Văn A", "092075001234", "0912345678", "~1", "?q=x&y", "H13.101 Nguyễn" })
	void are_known_to_their_session_alone(String said) {
		var asked = this.words.inAddress(said, this.session);
		assertThat(asked).matches("~\\d+");
		assertThat(this.words.read(asked, this.session)).isEqualTo(said);
		assertThat(this.words.read(asked, new MockHttpSession())).isNull();
	}

	@Test
	void have_one_number_however_often_they_are_searched_for() {
		var once = this.words.inAddress("Nguyễn", this.session);
		this.words.inAddress("Trần", this.session);
		assertThat(this.words.inAddress(" Nguyễn ", this.session)).isEqualTo(once);
	}

	@ParameterizedTest
	@ValueSource(strings = { "H13.101-261123-0001", "h13.101-261123-0001", "" })
	void stand_as_they_are_where_they_say_nothing_of_anybody(String said) {
		assertThat(this.words.inAddress(said, this.session)).isEqualTo(said);
	}

	@Test
	void are_the_last_fifty_and_keep_their_numbers() {
		var all = IntStream.range(0, 120).mapToObj((at) -> this.words.inAddress("Nguyễn " + at, this.session)).toList();
		assertThat(all).doesNotHaveDuplicates();
		assertThat(this.words.read(all.get(119), this.session)).isEqualTo("Nguyễn 119");
		assertThat(this.words.read(all.get(70), this.session)).isEqualTo("Nguyễn 70");
		assertThat(this.words.read(all.get(69), this.session)).isNull();
		assertThat(this.words.read("~999999", this.session)).isNull();
	}

}
