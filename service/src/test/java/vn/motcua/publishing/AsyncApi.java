package vn.motcua.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI document, held against what is really sent. */
record AsyncApi(JsonNode document) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

	static AsyncApi of(String yaml) {
		return new AsyncApi(JSON.valueToTree(new Yaml().load(yaml)));
	}

	/** The names of the messages that the channel promises. */
	Set<String> messages() {
		return Set.copyOf(this.document.at("/channels/dossierEvents/messages").propertyNames());
	}

	/**
	 * What the document says against an event of that name; nothing if it is as
	 * described.
	 */
	List<String> objections(String name, byte[] data) {
		var payload = this.document.at("/components/messages/" + name + "/payload/$ref").asString();
		if (payload.isEmpty()) {
			return List.of("There is no message " + name);
		}
		var schema = JSON.createObjectNode().put("$ref", payload);
		schema.set("components", this.document.path("components"));
		var sent = JSON.readTree(data);
		var objections = new ArrayList<String>();
		SCHEMAS.getSchema(schema).validate(sent).stream().map(Error::toString).forEach(objections::add);
		var documented = fields(payload);
		sent.propertyNames()
			.stream()
			.filter((each) -> !documented.contains(each))
			.forEach((each) -> objections.add(name + " has a field nobody wrote of: " + each));
		return objections;
	}

	/**
	 * Readers must bear with new fields, so the schemas do; the document still has to
	 * tell of each.
	 */
	private Set<String> fields(String reference) {
		return fieldsOf(this.document.at(reference.substring(1)));
	}

	private Set<String> fieldsOf(JsonNode schema) {
		var fields = new HashSet<>(schema.path("properties").propertyNames());
		schema.path("allOf").forEach((part) -> fields.addAll(fieldsOf(part)));
		if (schema.has("$ref")) {
			fields.addAll(fields(schema.path("$ref").asString()));
		}
		return fields;
	}

}
