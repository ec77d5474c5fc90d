package vn.motcua.desk;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Makes {@code words} and {@code frame} known to every page. */
@Configuration(proxyBeanMethods = false)
class PageVariables {

	PageVariables(ThymeleafViewResolver resolver, Words words, Frame frame) {
		resolver.addStaticVariable("words", words);
		resolver.addStaticVariable("frame", frame);
	}

}
