package vn.motcua.desk.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.motcua.desk.testing.Browser;
import vn.motcua.desk.testing.Screen;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.Walk;

/** A commune with people of its own, who go when the test is over. */
final class Unit {

	static final String ID = "H13.104";

	static final String PASSWORD = "mat-khau-dai";

	private final Http http;

	private final OneStopShop shop;

	private final List<String> hired = new ArrayList<>();

	Unit(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	String hire(String name, String... roles) {
		var username = "b" + UUID.randomUUID().toString().substring(0, 12);
		this.http.as("admin")
			.post("/api/users",
					Map.of("username", username, "name", name, "agency", ID, "roles", List.of(roles), "password",
							PASSWORD))
			.is(201);
		this.hired.add(username);
		return username;
	}

	Walk receive() {
		return this.shop.receive(Bodies.dossier().put("agency", ID));
	}

	/** Received, and in the hands of that officer. */
	Walk receive(String officer) {
		var walk = receive();
		this.http.as(officer, PASSWORD).post(walk.taskPath() + "/claim").is(200);
		return walk;
	}

	/** In whose hands the only open step of the dossier is. */
	String holder(Walk walk) {
		return String.valueOf(walk.read().at("/tasks/0/assignee"));
	}

	Screen manager(Browser browser) {
		return browser.as(hire("Trần Thị Quản Lý", "MANAGER"), PASSWORD);
	}

	void everyoneGoes() {
		this.hired.forEach((name) -> this.http.as("admin").post("/api/users/" + name + "/deactivation").is(200));
	}

}
