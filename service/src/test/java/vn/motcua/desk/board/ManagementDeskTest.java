package vn.motcua.desk.board;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.BrowserTest;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a manager does in a day: looks, opens, gives work to another, sends the report.
 */
@BrowserTest
class ManagementDeskTest {

	private final Http http;

	private final Unit unit;

	ManagementDeskTest(Http http, OneStopShop shop) {
		this.http = http;
		this.unit = new Unit(http, shop);
	}

	@AfterEach
	void everyone_goes() {
		this.unit.everyoneGoes();
	}

	@Test
	void the_board_moves_when_a_dossier_is_received_elsewhere(Browser browser) {
		this.unit.receive();
		var manager = this.unit.manager(browser).go("/desk/board");
		var page = manager.page();
		assertThat(page.locator("#live")).hasText("Đang cập nhật trực tiếp");
		page.waitForFunction("document.querySelector('#number-received').textContent.trim() !== '0'");
		int before = number(page);
		var code = this.unit.receive().code();
		page.waitForFunction(
				"before => Number(document.querySelector('#number-received').textContent.replaceAll('.', '')) > before",
				before);
		assertThat(number(page)).isEqualTo(before + 1);
		page.locator("#number-received a").click();
		assertThat(page.locator("h1")).hasText("Tiếp nhận");
		assertThat(page.locator("main")).containsText(this.unit.receive().code().substring(0, 14));
		assertThat(listed(page)).contains(code);
	}

	private static int number(Page page) {
		return Integer.parseInt(page.locator("#number-received").textContent().strip().replace(".", ""));
	}

	/** The codes of the list, on whichever of its pages. */
	private static List<String> listed(Page page) {
		var codes = new java.util.ArrayList<>(page.locator("tbody th a").allTextContents());
		while (page.getByText("Xem tiếp").count() > 0) {
			page.getByText("Xem tiếp").click();
			codes.addAll(page.locator("tbody th a").allTextContents());
		}
		return codes;
	}

	@Test
	void work_is_given_to_another_from_the_load_of_an_officer(Browser browser) {
		var tired = this.unit.hire("Lê Văn Bận", "OFFICER");
		var rested = this.unit.hire("Phạm Thị Rảnh", "OFFICER");
		var first = this.unit.receive(tired);
		var second = this.unit.receive(tired);
		var manager = this.unit.manager(browser).go("/desk/board/officers").lookInBothLanguages("board-officers");
		var page = manager.page();
		page.getByRole(AriaRole.ROW)
			.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(tired))
			.getByRole(AriaRole.LINK)
			.first()
			.click();
		assertThat(page.locator("h1")).containsText("Lê Văn Bận");
		page.keyboard().press("a");
		manager.lookInBothLanguages("board-work");
		page.keyboard().press("a");
		assertThat(page.locator("input[name=tasks]:checked")).hasCount(2);
		page.getByLabel("Giao cho").selectOption(rested);
		page.getByLabel("Lý do").fill("Chia lại việc cho đều");
		page.getByLabel("Lý do").press("Enter");
		assertThat(page.locator(".done")).containsText("Đã phân công lại");
		assertThat(this.unit.holder(first)).isEqualTo(rested);
		assertThat(this.unit.holder(second)).isEqualTo(rested);
		assertThat(second.told("note")).contains("Chia lại việc cho đều");
	}

	@Test
	void what_could_not_be_given_says_why(Browser browser) {
		var officer = this.unit.hire("Lê Văn Bận", "OFFICER");
		var clerk = this.unit.hire("Vũ Thị Cửa", "CLERK");
		var walk = this.unit.receive(officer);
		var manager = this.unit.manager(browser).go("/desk/board/work?officer=" + officer);
		var page = manager.page();
		page.getByLabel("Chọn hồ sơ " + walk.code()).check();
		page.getByLabel("Giao cho").selectOption(clerk);
		page.getByLabel("Lý do").fill("Nhầm người");
		page.getByText("Phân công", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("h1")).hasText("Kết quả phân công");
		assertThat(page.locator("tbody")).containsText("Chưa giao được");
		assertThat(page.locator("tbody")).containsText(walk.code());
		manager.look("board-assigned");
		assertThat(this.unit.holder(walk)).isEqualTo(officer);
	}

	@Test
	void work_that_nobody_can_do_says_why_and_leads_to_a_substitute(Browser browser) {
		var away = this.unit.hire("Đỗ Văn Vắng", "OFFICER");
		var here = this.unit.hire("Phạm Thị Ở", "OFFICER");
		var walk = this.unit.receive(away);
		var manager = this.unit.manager(browser).go("/desk/board/absences?user=" + away);
		var page = manager.page();
		manager.lookInBothLanguages("board-absences");
		var substitute = this.unit.hire("Người Cũng Vắng", "OFFICER");
		page.reload();
		page.getByLabel("Người làm thay").first().selectOption(substitute);
		page.locator("#until").fill("2099-12-31");
		page.getByLabel("Số quyết định").fill("12/QĐ-UBND");
		page.getByText("Ghi nhận", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".done")).containsText("Đã ghi nhận vắng mặt");
		this.http.as("admin").post("/api/users/" + substitute + "/deactivation").is(200);
		manager.go("/desk/board/orphaned");
		var row = page.getByRole(AriaRole.ROW)
			.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(walk.code()));
		assertThat(row).containsText("Đỗ Văn Vắng đang vắng mặt");
		assertThat(row).containsText("Cử người làm thay");
		manager.lookInBothLanguages("board-orphaned");
		page.getByLabel("Chọn hồ sơ " + walk.code()).check();
		page.getByLabel("Giao cho").selectOption(here);
		page.getByLabel("Lý do").fill("Người thụ lý đi vắng");
		page.getByLabel("Lý do").press("Enter");
		assertThat(page.locator(".done")).isVisible();
		assertThat(this.unit.holder(walk)).isEqualTo(here);
		manager.go("/desk/board/absences");
		page.getByLabel("Kết thúc lần vắng mặt của Đỗ Văn Vắng").click();
		assertThat(page.locator(".done")).containsText("Đã kết thúc");
	}

	@Test
	void others_are_told_whose_desk_it_is(Browser browser) {
		var clerk = browser.as("clerk");
		for (String path : List.of("/desk/board", "/desk/board/report", "/desk/board/use", "/desk/board/officers")) {
			var answer = clerk.page().navigate(path);
			assertThat(answer.status()).isEqualTo(403);
			assertThat(clerk.page().locator(".problem")).isVisible();
		}
	}

}
