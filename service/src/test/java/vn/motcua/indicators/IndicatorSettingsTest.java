package vn.motcua.indicators;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IndicatorSettingsTest {

	private static IndicatorSettings set(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("motcua.indicators",
				IndicatorSettings.class);
	}

	@Test
	void are_what_the_decisions_say_when_nobody_sets_anything() {
		assertThat(set(Map.of()).progress()).isEqualTo(Goal.of("20 from 100"));
		assertThat(set(Map.of()).dissatisfied()).isEqualTo(2);
	}

	@Test
	void change_one_by_one() {
		var settings = set(Map.of("motcua.indicators.online-dossiers", "6 from 40", "motcua.indicators.good", "80.5"));
		assertThat(settings.onlineDossiers()).isEqualTo(Goal.of("6 from 40"));
		assertThat(settings.good()).isEqualByComparingTo("80.5");
		assertThat(settings.onlineProcedures()).isEqualTo(Goal.of("6 from 80"));
	}

	@Test
	void are_refused_where_they_contradict_each_other() {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> set(Map.of("motcua.indicators.good", "96")));
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> set(Map.of("motcua.indicators.progress", "20 at 100")));
	}

}
