package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Looks over a file, without keeping anything of it, before it is read as a model: what
 * is deeper or larger than any path of a dossier would only keep everyone waiting, and a
 * document type can name other files.
 */
final class XmlBounds extends DefaultHandler2 {

	private static final int DEEPEST = 40;

	/** Of a model and its drawing; the largest of the house has some 600. */
	private static final int MOST = 4_000;

	private int depth;

	private int elements;

	private XmlBounds() {
	}

	/** Why the file is not read on; nothing, if it may be. */
	static Optional<String> objectionTo(byte[] xml) {
		var bounds = new XmlBounds();
		try {
			// Its faults come to the handler; a stream reader writes some of them to the
			// console.
			var parser = SAXParserFactory.newDefaultNSInstance().newSAXParser();
			parser.setProperty("http://xml.org/sax/properties/lexical-handler", bounds);
			parser.parse(new ByteArrayInputStream(xml), bounds);
			return Optional.empty();
		}
		catch (OutOfBounds ex) {
			return Optional.of(ex.sentence);
		}
		catch (SAXParseException ex) {
			return Optional
				.of("it is no XML from line %d, column %d on".formatted(ex.getLineNumber(), ex.getColumnNumber()));
		}
		catch (SAXException | IOException ex) {
			return Optional.of("it is no XML");
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void startDTD(String name, String publicId, String systemId) throws SAXException {
		throw new OutOfBounds("it names a document type");
	}

	@Override
	public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
		this.depth++;
		this.elements++;
		if (this.depth > DEEPEST || this.elements > MOST) {
			throw new OutOfBounds("it has more than " + MOST + " elements, or some more than " + DEEPEST + " deep");
		}
	}

	@Override
	public void endElement(String uri, String localName, String qName) {
		this.depth--;
	}

	/** Reading ends here. */
	private static final class OutOfBounds extends SAXException {

		private static final long serialVersionUID = 1L;

		private final String sentence;

		OutOfBounds(String sentence) {
			super(sentence);
			this.sentence = sentence;
		}

	}

}
