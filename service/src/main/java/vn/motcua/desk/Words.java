package vn.motcua.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Users;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayReason;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.refusal.Refusal;

/**
 * How pages say things, in the language of the reader: moments in official time, names
 * for identifiers, what is left of a deadline. Pages know it as {@code words}.
 */
@Component
public class Words {

	private final MessageSource texts;

	private final Agencies agencies;

	private final Users users;

	private final Calendars calendars;

	private final Clock clock;

	private final DayWords days;

	Words(MessageSource texts, Agencies agencies, Users users, Calendars calendars, Clock clock) {
		this.texts = texts;
		this.agencies = agencies;
		this.users = users;
		this.calendars = calendars;
		this.clock = clock;
		this.days = new DayWords(this::text);
	}

	public Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	/** The text of that key; the key itself, where there is none. */
	public String text(String key, Object... values) {
		return String.valueOf(this.texts.getMessage(key, values, key, locale()));
	}

	/** The name of a constant: {@code DossierState.PROCESSING}. */
	public String of(@Nullable Enum<?> constant) {
		return (constant == null) ? "" : of(constant.getDeclaringClass().getSimpleName(), constant.name());
	}

	/** The name of a constant that is known by its name only. */
	public String of(String type, @Nullable String name) {
		return (name == null) ? "" : text(type + "." + name);
	}

	/** Giờ, ngày: {@code 16:30 thứ Hai 30/11/2026}. */
	public String moment(@Nullable Instant at) {
		return write("moment", at);
	}

	/** Without the day of the week, for lists: {@code 30/11/2026 16:30}. */
	public String brief(@Nullable Instant at) {
		return write("brief", at);
	}

	/** The official date of the moment: {@code 30/11/2026}. */
	public String dateOf(@Nullable Instant at) {
		return write("date", at);
	}

	/** {@code 30/11/2026}. */
	public String date(@Nullable LocalDate date) {
		return (date == null) ? "" : pattern("date").format(date);
	}

	/** With the day of the week: {@code thứ Hai 30/11/2026}. */
	public String day(@Nullable LocalDate date) {
		return (date == null) ? "" : pattern("day").format(date);
	}

	private String write(String pattern, @Nullable Instant at) {
		return (at == null) ? "" : pattern(pattern).format(OfficialTime.at(at));
	}

	private DateTimeFormatter pattern(String name) {
		return DateTimeFormatter.ofPattern(text("pattern." + name), locale());
	}

	/** Now, as a form's field of date and time takes it. */
	public Instant now() {
		return this.clock.instant();
	}

	/** A whole number with separators. */
	public String number(long number) {
		return NumberFormat.getIntegerInstance(locale()).format(number);
	}

	/** A number with the decimals it has. */
	public String decimal(Number number) {
		return NumberFormat.getInstance(locale()).format(number);
	}

	/** An exact rate in percent with two decimals; words where nothing can be said. */
	public String percent(@Nullable BigDecimal rate) {
		return (rate == null) ? text("no-data") : text("percent", NumberFormat.getInstance(locale()).format(rate));
	}

	/** In đồng; free of charge in words. */
	public String fee(long vnd) {
		return (vnd == 0) ? text("fee.none") : text("fee", number(vnd));
	}

	/** Thời hạn giải quyết. */
	public String limit(TimeLimit limit) {
		return text("limit." + limit.unit(), limit.value());
	}

	/** The name of the agency; its identifier, if it is not known. */
	public String agency(@Nullable String id) {
		return (id == null) ? "" : this.agencies.tree().find(id).map(Agency::name).orElse(id);
	}

	/** The name of the person; his username, if he is not here any more. */
	public String person(@Nullable String username) {
		return (username == null) ? "" : this.users.find(username).map(Actor::name).orElse(username);
	}

	/** Why a day counts towards the limit, or does not. */
	public String reason(DayReason reason) {
		return this.days.of(reason);
	}

	/** What is left until then in the agency's working time. */
	public TimeLeft left(@Nullable Instant due, String agency) {
		return TimeLeft.until(due, this.clock.instant(), this.calendars.of(agency));
	}

	/**
	 * A refusal in the reader's language; as it stands, where there are no such words.
	 */
	public String refusal(String code, String sentence, @Nullable Refusal refusal) {
		var english = "en".equals(locale().getLanguage());
		return (english && !sentence.isEmpty()) ? sentence : String.valueOf(this.texts.getMessage("refusal." + code,
				null, sentence.isEmpty() ? text("refusal.unreadable-call") : sentence, locale()));
	}

}
