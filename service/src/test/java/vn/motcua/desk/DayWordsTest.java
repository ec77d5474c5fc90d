package vn.motcua.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import vn.motcua.calendar.DayReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Why a day counts or not, as an applicant hears it. */
class DayWordsTest {

	private final DayWords words = new DayWords(texts());

	static Stream<Arguments> reasons() {
		var weekend = new DayReason.Weekend(DayOfWeek.SATURDAY);
		return Stream.of(arguments(new DayReason.DayOfReceipt(), "Ngày tiếp nhận, chưa tính"),
				arguments(new DayReason.WorkingDay(2, 3), "Ngày làm việc thứ 2 trên 3"),
				arguments(new DayReason.CountedDay(4, 5), "Ngày thứ 4 trên 5"),
				arguments(new DayReason.LastDayNotWorked(5, weekend),
						"Ngày thứ 5, ngày cuối, nhưng không làm việc: Nghỉ hằng tuần (thứ Bảy)"),
				arguments(new DayReason.MovedOver(weekend), "Nghỉ hằng tuần (thứ Bảy)"),
				arguments(new DayReason.MovedHere(), "Ngày làm việc kế tiếp, hạn chuyển đến ngày này"),
				arguments(new DayReason.DueSameDay(LocalTime.of(15, 0)), "Nhận trước 15:00, trả trong ngày"),
				arguments(new DayReason.ReceivedAfter(LocalTime.of(15, 0)), "Nhận sau 15:00, chưa trả trong ngày"),
				arguments(new DayReason.DueNextWorkingDay(), "Ngày làm việc kế tiếp, trả trong ngày này"),
				arguments(new DayReason.MinutesCounted(150), "Tính 2 giờ 30 phút làm việc"),
				arguments(new DayReason.AfterOfficeHours(), "Đã hết giờ làm việc"),
				arguments(new DayReason.RestDay("Giỗ Tổ Hùng Vương"), "Nghỉ: Giỗ Tổ Hùng Vương"),
				arguments(new DayReason.NoOfficeHours(DayOfWeek.FRIDAY), "Cơ quan không làm việc ngày này (thứ Sáu)"),
				arguments(new DayReason.Extension(), "Thời gian gia hạn"),
				arguments(new DayReason.MakeUpDay(new DayReason.WorkingDay(1, 3), "hoán đổi 02/01"),
						"Ngày làm việc thứ 1 trên 3 (ngày làm bù: hoán đổi 02/01)"),
				arguments(new DayReason.UnpublishedYear(new DayReason.WorkingDay(1, 1), 2031, true),
						"Ngày làm việc thứ 1 trên 1 (lịch nghỉ năm 2031 chưa công bố)"),
				arguments(new DayReason.UnpublishedYear(new DayReason.WorkingDay(1, 1), 2003, false),
						"Ngày làm việc thứ 1 trên 1 (không còn lịch nghỉ năm 2003)"));
	}

	@ParameterizedTest
	@MethodSource("reasons")
	void says_it_in_a_sentence(DayReason reason, String sentence) {
		assertThat(this.words.of(reason)).isEqualTo(sentence);
	}

	private static DayWords.Texts texts() {
		var source = new ResourceBundleMessageSource();
		source.setBasename("texts/common");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return (key, values) -> source.getMessage(key, values, Locale.of("vi"));
	}

}
