package org.podstudio.media.carry;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The texts of a PNG by their keyword, as a property of an XMP packet: so a prompt and its workflow live on in formats that have
 * no text chunks, and become chunks again in a PNG.
 */
public final class TextsInXmp {
    /** Namespace of the property. Never change it: it is in users' files. */
    public static final String NAMESPACE = "https://podstudio.org/ns/texts/1.0/";

    static final String PREFIX = "podtext";
    static final String PROPERTY = "Texts";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String KEY = "key";
    private static final String TEXT = "text";

    /** Holds a text with letters that XML cannot carry, written as Java writes them. */
    private static final String ESCAPED = "escaped";

    private TextsInXmp() {}

    /** The texts in file order; none where the packet has no such property or is damaged before it. */
    public static Map<String, String> read(String packet) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!packet.contains(NAMESPACE)) {
            return texts;
        }
        try {
            XMLStreamReader xml = reader(packet);
            String key = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())) {
                    switch (xml.getLocalName()) {
                        case KEY -> key = xml.getElementText();
                        case TEXT -> texts.putIfAbsent(key, xml.getElementText());
                        case ESCAPED -> texts.putIfAbsent(key, plain(xml.getElementText()));
                        default -> { }
                    }
                }
            }
        } catch (XMLStreamException e) {
            return texts; // what stands before the damage counts
        }
        return texts;
    }

    /** A reader that opens nothing outside of the packet. */
    static XMLStreamReader reader(String packet) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(packet.substring(Math.max(0, packet.indexOf('<')))));
    }

    /** Writes the property with a description of its own around it, inside {@code rdf:RDF}. */
    static void write(XMLStreamWriter xml, Map<String, String> texts, String rdf) throws XMLStreamException {
        xml.writeStartElement(rdf, "Description", RDF);
        xml.writeNamespace(PREFIX, NAMESPACE);
        xml.writeAttribute(rdf, RDF, "about", "");
        xml.writeStartElement(PREFIX, PROPERTY, NAMESPACE);
        xml.writeStartElement(rdf, "Bag", RDF);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            xml.writeStartElement(rdf, "li", RDF);
            xml.writeAttribute(rdf, RDF, "parseType", "Resource");
            element(xml, KEY, plainXml(text.getKey()) ? text.getKey() : escaped(text.getKey()));
            boolean plain = plainXml(text.getValue());
            element(xml, plain ? TEXT : ESCAPED, plain ? text.getValue() : escaped(text.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** A carriage return would come back as a line feed; half a surrogate pair not at all. */
    private static boolean plainXml(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' || c >= 0xd800 && c <= 0xdfff || c >= 0xfffe) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || !plainXml(String.valueOf(c))) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String plain(String escaped) {
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 5 < escaped.length() && escaped.charAt(i + 1) == 'u') {
                out.append((char) Integer.parseInt(escaped, i + 2, i + 6, 16));
                i += 5;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
