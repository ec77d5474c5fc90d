package vn.motcua.desk.administration;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.motcua.dossier.DayRequest;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HolidayListTest {

	@Test
	void is_read_as_programs_write_it_and_as_officials_do() {
		var days = HolidayList.read("""
				\uFEFFdate,kind,name
				2027-01-01,REST_DAY,Tết Dương lịch

				2/9/2027,nghỉ,"Quốc khánh, ngày thứ nhất"
				04/09/2027,Làm bù,Làm bù 03/9
				2027-09-05,ngày thường
				""");
		assertThat(days).containsExactly(
				new DayRequest(LocalDate.parse("2027-01-01"), DayRequest.Kind.REST_DAY, "Tết Dương lịch"),
				new DayRequest(LocalDate.parse("2027-09-02"), DayRequest.Kind.REST_DAY, "Quốc khánh, ngày thứ nhất"),
				new DayRequest(LocalDate.parse("2027-09-04"), DayRequest.Kind.MAKE_UP_DAY, "Làm bù 03/9"),
				new DayRequest(LocalDate.parse("2027-09-05"), DayRequest.Kind.NORMAL, ""));
	}

	@Test
	void is_the_same_written_and_read_again() {
		var days = HolidayList.read("2027-09-02,REST_DAY,Quốc khánh, ngày thứ nhất");
		assertThat(HolidayList.read(HolidayList.write(days))).isEqualTo(days);
	}

	@Test
	void names_every_line_that_is_wrong() {
		var refusal = catchThrowableOfType(Refusal.class, () -> HolidayList.read("""
				2027-01-01,REST_DAY,Tết Dương lịch
				31/02/2027,nghỉ,Không có ngày này
				2027-01-01,nghỉ,Lần nữa
				2027-01-04,NGHI NGOI,Sai loại
				2027-01-05,nghỉ
				1999-01-05,nghỉ,Quá xưa
				"""));
		assertThat(refusal.errors()).extracting(FieldProblem::message)
			.satisfiesExactly((one) -> assertThat(one).startsWith("Line 2: begin with a date"),
					(one) -> assertThat(one).startsWith("Line 3: 2027-01-01 stands on a line before"),
					(one) -> assertThat(one).startsWith("Line 4: write REST_DAY"),
					(one) -> assertThat(one).startsWith("Line 5: give the name"),
					(one) -> assertThat(one).startsWith("Line 6: the calendar is kept"));
	}

}
