package vn.motcua.processes;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What is written in a model is words for people, and short enough to be kept: the engine
 * would evaluate an expression in a name or a documentation as it does in a condition,
 * where alone one may stand.
 */
final class PlainWords implements HouseRule {

	/** As much as the engine's columns hold of a key, an id or a name. */
	private static final int LONGEST_WORD = 64;

	private static final int LONGEST_NAME = 255;

	private static final int LONGEST_TEXT = 4000;

	private static final String CONDITION = "conditionExpression";

	@Override
	public Stream<Objection> objectionsTo(Plan plan) {
		var document = (Document) plan.model().getDocument().getDomSource().getNode();
		var all = document.getElementsByTagNameNS("*", "*");
		return IntStream.range(0, all.getLength())
			.mapToObj(all::item)
			.map(Element.class::cast)
			// What has to be taken out needs no better words.
			.filter(element -> !KnownElements.isStranger(element))
			.flatMap(this::objectionsTo)
			.distinct();
	}

	private Stream<Objection> objectionsTo(Element element) {
		var attributes = element.getAttributes();
		var words = IntStream.range(0, attributes.getLength())
			.mapToObj(attributes::item)
			.flatMap(attribute -> wrong(attribute, element).stream());
		return CONDITION.equals(element.getLocalName()) ? words
				: Stream.concat(words, wrongText(element, LONGEST_TEXT, ownText(element)).stream());
	}

	private static Optional<Objection> wrong(Node attribute, Element element) {
		return switch (attribute.getLocalName()) {
			case "id", "versionTag" -> wrongText(element, LONGEST_WORD, attribute.getNodeValue());
			case "historyTimeToLive" -> attribute.getNodeValue().matches("\\d{1,4}|P\\d{1,4}D") ? Optional.empty()
					: Optional.of(new Objection(KnownElements.owner(element),
							"Write the historyTimeToLive of '%s' as a number of days, or leave it out."
								.formatted(shortened(KnownElements.owner(element)))));
			default -> wrongText(element, LONGEST_NAME, attribute.getNodeValue());
		};
	}

	private static Optional<Objection> wrongText(Element element, int longest, String text) {
		var owner = KnownElements.owner(element);
		if (text.length() > longest) {
			return Optional.of(new Objection(shortened(owner),
					"Shorten what is written at '%s' to %d letters.".formatted(shortened(owner), longest)));
		}
		if (text.contains("${") || text.contains("#{") || text.chars().anyMatch(PlainWords::isControl)) {
			return Optional.of(new Objection(owner,
					"Write plain words at '%s': an expression stands on the paths out of a gateway only."
						.formatted(owner)));
		}
		return Optional.empty();
	}

	private static boolean isControl(int letter) {
		return Character.isISOControl(letter) && !Character.isWhitespace(letter);
	}

	private static String ownText(Element element) {
		var children = element.getChildNodes();
		var text = new StringBuilder();
		for (int at = 0; at < children.getLength(); at++) {
			if (children.item(at).getNodeType() != Node.ELEMENT_NODE) {
				text.append(children.item(at).getNodeValue());
			}
		}
		return text.toString();
	}

	private static String shortened(String id) {
		return id.length() > LONGEST_WORD ? id.substring(0, LONGEST_WORD) + "…" : id;
	}

}
