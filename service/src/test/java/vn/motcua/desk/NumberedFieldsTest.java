package vn.motcua.desk;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

/** The fields of a list can be numbered by whoever sends a form, as he likes. */
@ServiceTest
class NumberedFieldsTest {

	private final Http http;

	NumberedFieldsTest(Http http) {
		this.http = http;
	}

	@ParameterizedTest
	@ValueSource(strings = { "chosen[0]", "chosen[7]", "chosen[255]", "chosen[-1]", "chosen[x]", "chosen[0].x",
			"chosen[99999999999]" })
	void of_what_is_decided_on_name_nothing_that_can_be_decided(String field) {
		decide(Map.of(field, "stop", "outcome", "APPROVE", "trial", "true")).is(400);
	}

	@Test
	void beside_the_list_itself_change_nothing_in_it() {
		decide(Map.of("chosen", "stop", "chosen[0]", "go", "chosen[7]", "on", "outcome", "APPROVE")).is(400);
	}

	private Answer decide(Map<String, String> fields) {
		var approver = Staff.open(this.http, "Lê Văn Ký", "H13.101", "APPROVER");
		return Visitor.as(this.http, approver, Staff.PASSWORD).post("/desk/approval", "/desk/approval", fields);
	}

}
