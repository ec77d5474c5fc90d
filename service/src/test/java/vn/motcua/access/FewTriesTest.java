package vn.motcua.access;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FewTriesTest {

	private final SetClock clock = new SetClock();

	private final FewTries tries = new FewTries(this.clock);

	private long granted(String at, int times) {
		return IntStream.range(0, times).filter((time) -> this.tries.make(at)).count();
	}

	@Test
	void are_five_for_each_thing() {
		assertThat(granted("H13.101-261123-0001", 20)).isEqualTo(5);
		assertThat(granted("H13.101-261123-0002", 3)).isEqualTo(3);
	}

	@Test
	void are_five_again_when_an_hour_has_passed_since_the_first() {
		granted("H13.101-261123-0001", 5);
		this.clock.pass(Duration.ofMinutes(59));
		assertThat(granted("H13.101-261123-0001", 1)).isZero();
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(granted("H13.101-261123-0001", 20)).isEqualTo(5);
	}

	@Test
	void are_five_again_for_whoever_proved_himself() {
		granted("H13.101-261123-0001", 4);
		this.tries.forgive("H13.101-261123-0001");
		assertThat(granted("H13.101-261123-0001", 20)).isEqualTo(5);
	}

	@Test
	void are_five_however_many_come_at_once() {
		var granted = IntStream.range(0, 500).parallel().filter((time) -> this.tries.make("one")).count();
		assertThat(granted).isEqualTo(5);
	}

}
