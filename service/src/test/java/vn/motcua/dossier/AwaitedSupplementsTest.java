package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.journal.EventType;
import vn.motcua.refusal.Refusal;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a one-stop unit waits for, and the slips that say so. */
@ServiceTest
class AwaitedSupplementsTest {

	private static final Actor CLERK = new Actor("clerk3", "Đặng Thị Kim Oanh", "H13.103", EnumSet.of(Role.CLERK));

	private final AwaitedSupplements awaited;

	private final ReadingPapers papers;

	private final OneStopShop shop;

	private final Http http;

	AwaitedSupplementsTest(AwaitedSupplements awaited, ReadingPapers papers, OneStopShop shop, Http http) {
		this.awaited = awaited;
		this.papers = papers;
		this.shop = shop;
		this.http = http;
	}

	@Test
	void are_listed_page_by_page_what_lapses_first_before_the_rest() {
		var codes = IntStream.range(0, 3).mapToObj((n) -> asked().code()).toList();
		List<AwaitedSupplement> all = new ArrayList<>();
		String after = null;
		do {
			var page = this.awaited.at("H13.103", new Paging(2, after), CLERK);
			all.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		assertThat(all).extracting(AwaitedSupplement::code).containsAll(codes).doesNotHaveDuplicates();
		assertThat(all).extracting(AwaitedSupplement::until).isSorted();
		assertThat(all).filteredOn((one) -> one.code().equals(codes.getFirst())).singleElement().satisfies((one) -> {
			assertThat(one.received()).isTrue();
			assertThat(one.applicantName()).isEqualTo("Nguyễn Văn A");
		});
	}

	@Test
	void are_none_of_another_units() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.awaited.at("H13.101", new Paging(2, null), CLERK));
	}

	@Test
	void have_a_slip_that_names_everything_that_is_missing() {
		var paper = this.papers.about(EventType.SUPPLEMENT_REQUESTED, asked().code(), CLERK);
		assertThat(paper.missing()).containsExactly("Sổ hộ khẩu", "Ảnh");
		assertThat(paper.reason()).isEqualTo("Thiếu");
		assertThat(paper.by()).isEqualTo("officer3");
	}

	@Test
	void have_a_receipt_that_names_the_limit_and_who_received() {
		var paper = this.papers.about(EventType.RECEIVED, asked().code(), CLERK);
		assertThat(paper.limit()).hasToString("TimeLimit[value=3, unit=WORKING_DAYS]");
		assertThat(paper.by()).isEqualTo("admin");
	}

	@Test
	void have_no_paper_about_what_did_not_happen() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.papers.about(EventType.REFUSED_AT_RECEIPT, asked().code(), CLERK))
			.matches((refusal) -> refusal.code().equals("no-such-paper"));
	}

	private Walk asked() {
		var walk = this.shop.receive(Bodies.dossier().put("agency", "H13.103"));
		this.http.as("officer3").post(walk.taskPath() + "/decision", Bodies.object("""
				{"outcome": "REQUEST_SUPPLEMENT", "note": "Thiếu", "missing": ["Sổ hộ khẩu", "Ảnh"]}
				""")).is(200);
		return walk;
	}

}
