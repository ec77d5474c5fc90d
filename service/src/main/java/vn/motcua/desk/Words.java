package vn.motcua.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

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
import vn.motcua.web.Moments;

/**
 * How pages say things, in the language of the reader: moments in official time, names
 * for identifiers, what is left of a deadline. Pages know it as {@code words}.
 */
@Component
public class Words {

	/** Constants that rooms name in their sentences. */
	private static final List<String> NAMED = List.of("DossierState", "TaskKind", "Role", "Channel", "Mark",
			"DayOfWeek");

	private final MessageSource texts;

	private final Agencies agencies;

	private final Users users;

	private final Calendars calendars;

	private final Clock clock;

	private final DayWords days;

	private final Sentences sentences = new Sentences(ResourceBundle.getBundle("texts/refusal", Locale.ENGLISH,
			Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));

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

	/** Where a stretch begins or ends that is said in days or in moments. */
	public String edge(String text) {
		return Sentences.date(text).map(this::date).orElseGet(() -> brief(Moments.read(text)));
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

	/**
	 * The name of the person, here or not any more, or what acts in a person's stead.
	 */
	public String person(@Nullable String username) {
		return (username == null) ? "" : this.users.nameOf(username)
			.orElseGet(() -> String.valueOf(this.texts.getMessage("person." + username, null, username, locale())));
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
	 * A sentence of a room in the reader's language.
	 * @param key of what is said where the sentence is not known
	 */
	public String said(String sentence, String key) {
		if ("en".equals(locale().getLanguage()) && !sentence.isEmpty()) {
			return sentence;
		}
		return this.sentences.say(sentence, this::text, this::inWords)
			.orElseGet(() -> String.valueOf(this.texts.getMessage(key, null,
					sentence.isEmpty() ? text("refusal.unreadable-call") : sentence, locale())));
	}

	/** What stands in a room's sentence: a moment, a constant, an identifier. */
	private String inWords(String said) {
		for (String type : NAMED) {
			var name = this.texts.getMessage(type + "." + said, null, null, locale());
			if (name != null) {
				return name;
			}
		}
		return Sentences.moment(said)
			.map((moment) -> moment(moment.toInstant()))
			.or(() -> Sentences.date(said).map(this::date))
			.or(() -> this.agencies.tree().find(said).map(Agency::name))
			// What a visitor typed is said again as he typed it: names are for
			// colleagues.
			.or(() -> (Frame.reader() != null) ? this.users.nameOf(said) : Optional.empty())
			.orElse(said);
	}

}
