package vn.motcua.desk.citizen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that is sent twice, whatever the browser did, submits once. */
@ServiceTest
class SubmittingTwiceTest {

	private final Http http;

	SubmittingTwiceTest(Http http) {
		this.http = http;
	}

	/** The form as it was opened, with what its page hid in it. */
	private record Form(Caller caller, String token, String key) {

		static Form open(Http http) {
			var page = http.anybody().get("/submit/1.004873").is(200);
			var cookie = String.valueOf(page.header("Set-Cookie")).replaceFirst(";.*", "");
			return new Form(
					http.anybody().with("Cookie", cookie).with("Content-Type", "application/x-www-form-urlencoded"),
					hidden("_csrf", page), hidden("command-key", page));
		}

		private static String hidden(String name, Answer page) {
			var input = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.text());
			assertThat(input.find()).as(name).isTrue();
			return input.group(1);
		}

		Answer send(String name, String agency) {
			var body = "_csrf=" + encode(this.token) + "&command-key=" + this.key
					+ "&procedure=1.004873&declared=true&returnBy=COUNTER&agency=" + agency
					+ "&applicant.kind=CITIZEN&applicant.phone=0987654321&applicant.email=&applicant.name="
					+ encode(name);
			return this.caller.send("POST", "/submit", body.getBytes(StandardCharsets.UTF_8));
		}

		private static String encode(String text) {
			return URLEncoder.encode(text, StandardCharsets.UTF_8);
		}

	}

	@Test
	void submits_once() {
		var form = Form.open(this.http);
		var name = "Người Gửi " + UUID.randomUUID();
		var first = form.send(name, "H13.106").is(303).header("Location");
		assertThat(form.send(name, "H13.106").is(303).header("Location")).isEqualTo(first);
		var found = this.http.as("admin").get("/api/dossiers?agency=H13.106&q=" + Form.encode(name)).is(200);
		assertThat(found.json().path("items").size()).isEqualTo(1);
		assertThat(found.at("/items/0/state")).isEqualTo("SUBMITTED");
		assertThat(this.http.as("admin")
			.get("/api/dossiers/" + found.at("/items/0/code") + "/history")
			.is(200)
			.at("/items/0/actor")).isEqualTo("applicant");
	}

	@Test
	void gives_nobody_the_pass_of_another_who_sends_his_key() {
		var his = Form.open(this.http);
		var name = "Người Gửi " + UUID.randomUUID();
		var submitted = his.send(name, "H13.106").is(303);
		var other = Form.open(this.http);
		var copied = new Form(other.caller(), other.token(), his.key()).send(name, "H13.106").is(303);
		assertThat(copied.header("Location")).as("the same words, but another visitor: another dossier")
			.isNotEqualTo(submitted.header("Location"));
		assertThat(copied.headers().allValues("Set-Cookie"))
			.doesNotContainAnyElementsOf(submitted.headers().allValues("Set-Cookie"));
	}

	@Test
	void is_taken_only_by_an_agency_that_offers_it() {
		assertThat(Form.open(this.http).send("Người Gửi", "H13.03").is(422).text())
			.contains("chọn cơ quan trong danh sách");
		assertThat(Form.open(this.http).send("Người Gửi", "H99").is(422).text()).contains("H99");
	}

}
