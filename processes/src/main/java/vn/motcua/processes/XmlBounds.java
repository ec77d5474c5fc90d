package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Looks over a file, without keeping anything of it, before it is read as a model: what
 * is deeper or larger than any path of a dossier would only keep everyone waiting, and a
 * document type can name other files.
 */
final class XmlBounds {

	private static final int DEEPEST = 40;

	/** Of a model and its drawing; the largest of the house has some 600. */
	private static final int MOST = 4_000;

	private XmlBounds() {
	}

	/** Why the file is not read on; nothing, if it may be. */
	static Optional<String> objectionTo(byte[] xml) {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
			int depth = 0;
			int elements = 0;
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.DTD) {
					return Optional.of("it names a document type");
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					depth++;
					elements++;
				}
				else if (event == XMLStreamConstants.END_ELEMENT) {
					depth--;
				}
				if (depth > DEEPEST || elements > MOST) {
					return Optional
						.of("it has more than " + MOST + " elements, or some more than " + DEEPEST + " deep");
				}
			}
			return Optional.empty();
		}
		catch (XMLStreamException ex) {
			var at = ex.getLocation();
			return Optional.of(at == null ? "it is no XML"
					: "it is no XML from line %d, column %d on".formatted(at.getLineNumber(), at.getColumnNumber()));
		}
	}

}
