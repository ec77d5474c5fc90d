package vn.motcua.desk.board;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The figures as pages: the form that is sent, what opens from it, and why it was late.
 */
@BrowserTest
class ReportPagesTest {

	private final Http http;

	private final OneStopShop shop;

	private final Unit unit;

	ReportPagesTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
		this.unit = new Unit(http, shop);
	}

	@AfterEach
	void everyone_goes() {
		this.unit.everyoneGoes();
	}

	@Test
	void the_board_shows_the_whole_province(Browser browser) {
		this.shop.walkTo("END");
		var manager = browser.as("manager").go("/desk/board");
		assertThat(manager.page().locator("[data-drawn] canvas")).hasCount(2);
		assertThat(manager.page().locator("#trend-months tbody tr")).hasCount(12);
		manager.lookInBothLanguages("board-now");
		manager.go("/desk/board?groupBy=PROCEDURE").look("board-by-procedure");
	}

	@Test
	void those_that_may_still_be_saved_are_listed_with_the_reason(Browser browser) {
		this.unit.receive();
		var manager = this.unit.manager(browser).go("/desk/board/risks");
		var rows = manager.page().locator("tbody tr");
		await().until(() -> {
			manager.page().reload();
			return rows.count() > 0;
		});
		// Other steps of other dossiers may be likelier to be late.
		assertThat(manager.page().locator("tbody")).containsText("Thẩm định: đã dùng");
		assertThat(manager.page().locator(".left-late")).hasCount(0);
		manager.lookInBothLanguages("board-risks");
	}

	@Test
	void the_form_reconciles_and_each_number_opens_as_many_dossiers(Browser browser) {
		this.unit.receive();
		var manager = this.unit.manager(browser).go("/desk/board/report");
		var page = manager.page();
		assertThat(page.locator(".form-notes")).containsText("Số liệu khớp");
		assertThat(page.locator(".form-notes")).containsText("chưa chốt");
		manager.lookInBothLanguages("board-report");
		opensAsMany(page, page.locator("tfoot td a").first());
		manager.lookInBothLanguages("board-dossiers");
	}

	@Test
	void what_came_and_went_opens_as_well(Browser browser) {
		this.unit.receive();
		var page = this.unit.manager(browser).go("/desk/board").page();
		await().until(() -> {
			page.reload();
			return page.locator("#trend-days tbody tr").last().locator("a").count() > 0;
		});
		opensAsMany(page, page.locator("#trend-days tbody tr").last().locator("a").first());
	}

	private static void opensAsMany(Page page, Locator number) {
		int says = Integer.parseInt(number.textContent().replace(".", ""));
		number.click();
		int opened = 0;
		for (boolean more = true; more;) {
			opened += page.locator("tbody tr").count();
			more = page.getByText("Xem tiếp").count() > 0;
			if (more) {
				page.getByText("Xem tiếp").click();
			}
		}
		assertThat(opened).isEqualTo(says);
	}

	@Test
	void the_form_is_printed_without_what_is_around_it(Browser browser) {
		this.unit.receive();
		var manager = this.unit.manager(browser).go("/desk/board/report?cancelled=SEPARATE&groupBy=PROCEDURE");
		manager.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(manager.page().locator(".masthead")).isHidden();
		assertThat(manager.page().locator("form.choice")).isHidden();
		assertThat(manager.page().locator(".form-signs")).isVisible();
		assertThat(manager.page().locator(".form-table")).containsText("Rút, dừng giải quyết");
		manager.look("board-report-printed");
	}

	@Test
	void a_period_is_closed_once_and_says_by_whom(Browser browser) {
		var manager = this.unit.manager(browser);
		var page = manager.page();
		// Any days that nobody else closed.
		var year = 1910 + Math.floorMod(UUID.randomUUID().hashCode(), 90);
		manager.go("/desk/board/report?from=%s-03-15&to=%s-06-14".formatted(year, year));
		page.getByText("Chốt số liệu kỳ này").click();
		assertThat(page.locator("#asked")).containsText("15/03/" + year);
		manager.lookInBothLanguages("board-period-asked");
		page.locator("main form button").dblclick();
		assertThat(page.locator(".done")).containsText("Đã chốt số liệu");
		assertThat(page.locator(".form-notes")).containsText("Trần Thị Quản Lý chốt lúc");
		assertThat(page.getByText("Chốt số liệu kỳ này")).hasCount(0);
		manager.go("/desk/board/periods");
		assertThat(page.locator("tbody")).containsText("15/03/" + year);
		manager.lookInBothLanguages("board-periods");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lateness", "consultations", "recording", "durations", "officers", "rework", "places",
			"channels" })
	void where_and_why_is_shown_in_tables_that_open(String name, Browser browser) {
		this.shop.walkTo("END");
		var manager = browser.as("manager").go("/desk/board/analysis/" + name);
		assertThat(manager.page().locator("h1")).isVisible();
		assertThat(manager.page().locator("main")).not().containsText("board.");
		manager.look("board-analysis-" + name);
		var opens = manager.page().locator("tfoot td a");
		if (opens.count() > 0) {
			opens.first().click();
			assertThat(manager.page().locator("tbody tr").first()).isVisible();
			assertThat(manager.page().locator("main")).not().containsText("board.");
			// Their list is the same for all numbers: looked at whole in the form above.
			manager.glance("board-analysis-" + name + "-dossiers");
		}
		manager.go("/desk/board/analysis/" + name + "?lang=en").glance("board-analysis-" + name + "-en");
		manager.go("/desk/board?lang=vi");
	}

	@Test
	void who_looked_at_a_dossier_is_found_by_dossier_and_by_person(Browser browser) {
		var walk = this.unit.receive();
		var curious = this.unit.hire("Bùi Văn Tò Mò", "CLERK");
		this.http.as(curious, Unit.PASSWORD).get(walk.path() + "/history").is(200);
		var manager = this.unit.manager(browser).go("/desk/board/use?code=" + walk.code());
		var line = manager.page().locator("tbody tr").first();
		assertThat(line).containsText("Bùi Văn Tò Mò");
		assertThat(line).containsText("Quá trình xử lý");
		manager.lookInBothLanguages("board-use");
		manager.page().getByText("Bùi Văn Tò Mò").last().click();
		assertThat(manager.page().locator("tbody tr")).hasCount(1);
		assertThat(manager.page().locator("tbody")).containsText(walk.code());
	}

}
