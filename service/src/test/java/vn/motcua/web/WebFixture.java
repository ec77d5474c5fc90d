package vn.motcua.web;

/** What a controller's test needs of our HTTP, without Spring. */
public final class WebFixture {

	private WebFixture() {
	}

	/** The advice that turns what went wrong into problem details. */
	public static Object problems() {
		return new Problems();
	}

}
