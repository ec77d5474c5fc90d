package vn.motcua.desk.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

import vn.motcua.testing.Http;

/** Gives each test a browser without a past, and looks at what its console said. */
final class Browsing implements ParameterResolver, AfterEachCallback {

	private static final Namespace OURS = Namespace.create(Browsing.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return test.getStore(OURS)
			.computeIfAbsent(Browser.class,
					(key) -> new Browser(SpringExtension.getApplicationContext(test).getBean(Http.class),
							test.getDisplayName()),
					Browser.class);
	}

	@Override
	public void afterEach(ExtensionContext test) {
		var browser = test.getStore(OURS).remove(Browser.class, Browser.class);
		if (browser != null) {
			browser.close(test.getExecutionException().isPresent());
		}
	}

}
