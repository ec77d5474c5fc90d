package vn.motcua.fuzzing;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be called, by the description of the API and by the mappings of the pages. */
final class Operations {

	private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

	private Operations() {
	}

	/** All operations of the description. */
	static List<Operation> ofApi(byte[] openApi) {
		var description = JsonMapper.builder().build().readTree(openApi);
		List<Operation> operations = new ArrayList<>();
		description.path("paths")
			.properties()
			.stream()
			// What pages ask for is called as they do.
			.filter((path) -> !path.getKey().startsWith("/desk"))
			.forEach((path) -> METHODS.stream()
				.filter(path.getValue()::has)
				.forEach((method) -> operations
					.add(operation(method, path.getKey(), path.getValue().path(method), description))));
		return operations;
	}

	private static Operation operation(String method, String path, JsonNode said, JsonNode description) {
		var parameters = said.path("parameters")
			.valueStream()
			.filter((parameter) -> "query".equals(parameter.path("in").asString("")))
			.map((parameter) -> parameter.path("name").asString())
			.toList();
		var schema = said.path("requestBody").path("content").path("application/json").path("schema");
		return new Operation(method.toUpperCase(Locale.ROOT), path, parameters,
				schema.isMissingNode() ? null : resolved(schema, description, 0), false);
	}

	/** The schema with what it refers to in its place. */
	private static JsonNode resolved(JsonNode schema, JsonNode description, int depth) {
		var json = JsonMapper.builder().build();
		if (depth > 6) {
			return json.createObjectNode();
		}
		if (schema.has("$ref")) {
			return resolved(description.at(schema.path("$ref").asString().substring(1)), description, depth + 1);
		}
		var copy = json.createObjectNode();
		schema.properties().forEach((part) -> copy.set(part.getKey(), part.getValue()));
		if (schema.has("properties")) {
			var properties = json.createObjectNode();
			schema.path("properties")
				.properties()
				.forEach((each) -> properties.set(each.getKey(), resolved(each.getValue(), description, depth + 1)));
			copy.set("properties", properties);
		}
		if (schema.has("items")) {
			copy.set("items", resolved(schema.path("items"), description, depth + 1));
		}
		return copy;
	}

	/** All pages and the forms that they send. */
	static List<Operation> ofPages() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		return scanner.findCandidateComponents("vn.motcua.desk")
			.stream()
			.map((bean) -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()).flatMap((method) -> pages(type, method)))
			.filter((page) -> !page.path().contains("*") && !page.path().contains("$"))
			.sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
			.toList();
	}

	private static Stream<Operation> pages(Class<?> type, Method method) {
		var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
		if (mapping == null) {
			return Stream.empty();
		}
		var whole = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
		var base = (whole != null && whole.path().length > 0) ? whole.path()[0] : "";
		var fields = Arrays.stream(method.getParameters()).flatMap(Operations::fields).toList();
		var paths = (mapping.path().length > 0) ? mapping.path() : new String[] { "" };
		return Arrays.stream(paths)
			.flatMap((path) -> Arrays.stream(mapping.method())
				.map((verb) -> new Operation(verb.name(), base + path, fields, null, true)));
	}

	private static Stream<String> fields(Parameter parameter) {
		if (parameter.isAnnotationPresent(PathVariable.class)) {
			return Stream.empty();
		}
		return parameter.isAnnotationPresent(RequestParam.class) ? Stream.of(parameter.getName())
				: fields("", parameter.getType(), 0);
	}

	private static Stream<String> fields(String prefix, Class<?> type, int depth) {
		if (!type.isRecord() || !type.getName().startsWith("vn.motcua.") || depth > 3) {
			return Stream.empty();
		}
		return Arrays.stream(type.getRecordComponents()).flatMap((part) -> fields(prefix, part, depth));
	}

	private static Stream<String> fields(String prefix, RecordComponent part, int depth) {
		var name = prefix + part.getName();
		if (Collection.class.isAssignableFrom(part.getType())) {
			Type of = (part.getGenericType() instanceof ParameterizedType list) ? list.getActualTypeArguments()[0]
					: Object.class;
			return Stream.concat(Stream.of(name, name + "[0]", name + "[7]"),
					(of instanceof Class<?> type) ? fields(name + "[0].", type, depth + 1) : Stream.empty());
		}
		return Stream.concat(Stream.of(name), fields(name + ".", part.getType(), depth + 1));
	}

}
