package vn.motcua.indicators;

import java.util.Arrays;
import java.util.List;

import vn.motcua.refusal.Refusal;

/** Who ordered the indicators, and what cases they are about. */
enum Decree {

	NATIONAL("766", "Bộ chỉ số chất lượng phục vụ, quyết định 766/QĐ-TTg", NationalCases.ALL),
	ONE_STOP("01-2018", "Đánh giá việc giải quyết thủ tục hành chính, thông tư 01/2018/TT-VPCP", OneStopCases.ALL),
	REFORM("par", "Chỉ số cải cách hành chính (PAR INDEX)", ReformCases.ALL);

	private final String id;

	private final String title;

	private final List<Cases> cases;

	Decree(String id, String title, List<Cases> cases) {
		this.id = id;
		this.title = title;
		this.cases = cases;
	}

	static Decree require(String id) {
		return Arrays.stream(values())
			.filter((decree) -> decree.id.equals(id))
			.findFirst()
			.orElseThrow(() -> Refusal.unknown("unknown-indicators", "There is no set of indicators " + id + "."));
	}

	/** The cases behind one of its figures. */
	Cases require(String indicator, String field) {
		return this.cases.stream()
			.filter((each) -> each.id().equals(indicator))
			.findFirst()
			.orElseThrow(() -> Refusal.field("unknown-indicator", field, "There are no dossiers behind " + indicator
					+ "; ask for one of " + this.cases.stream().map(Cases::id).toList() + "."));
	}

	String id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

	List<Cases> cases() {
		return this.cases;
	}

}
