package vn.motcua.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Tells how far ahead the days off are known, whenever someone measures. */
@Component
class CalendarMetrics implements MeterBinder {

	private final PublishedCalendar published;

	CalendarMetrics(PublishedCalendar published) {
		this.published = published;
	}

	@Override
	public void bindTo(MeterRegistry metrics) {
		Gauge.builder("motcua.calendar.days.ahead", this.published, PublishedCalendar::daysAhead)
			.description("Days from today to the end of the last year in a row whose days off are entered")
			.register(metrics);
	}

}
