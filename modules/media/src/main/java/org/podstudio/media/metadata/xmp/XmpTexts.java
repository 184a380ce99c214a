package org.podstudio.media.metadata.xmp;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.podstudio.core.spi.EmbeddedText;

/**
 * The texts of an XMP packet by the name of their property, without prefixes: of a list the first item. Namespaces are not
 * asked for, because writers get them wrong. No document type, no entity, nothing outside of the packet is ever read.
 */
public final class XmpTexts {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final int MOST_DEPTH = 64;
    private static final int MOST_ELEMENTS = 50_000;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Deque<String> names = new ArrayDeque<>();

    private XmpTexts() {}

    /** Source key → text of these properties in the packets of a file that contain {@code mark}; the others are not parsed. */
    public static Map<String, String> of(EmbeddedText source, String mark, String... names) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String packet : source.texts().getOrDefault("xmp", List.of())) {
            Map<String, String> texts = packet.contains(mark) ? of(packet) : Map.of();
            for (String name : names) {
                if (texts.containsKey(name)) {
                    found.putIfAbsent("xmp:" + name, texts.get(name));
                }
            }
        }
        return found;
    }

    /** What stands before damage counts; empty where there is no well-formed beginning, or a trap. */
    public static Map<String, String> of(String packet) {
        XmpTexts texts = new XmpTexts();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        int start = packet.indexOf('<');
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(packet.substring(Math.max(0, start))));
            int elements = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    return Map.of();
                }
                if (event == XMLStreamConstants.START_ELEMENT && (++elements > MOST_ELEMENTS || texts.names.size() >= MOST_DEPTH)) {
                    break;
                }
                texts.take(xml, event);
            }
        } catch (XMLStreamException e) {
            return texts.texts; // cut off or damaged: the rest cannot be known
        }
        return texts.texts;
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                names.push(RDF.equals(xml.getNamespaceURI()) ? "" : xml.getLocalName());
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (!RDF.equals(xml.getAttributeNamespace(i))) {
                        put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    } else if (xml.getAttributeLocalName(i).equals("resource")) {
                        property().ifPresent(name -> put(name, resource(xml)));
                    }
                }
            }
            case XMLStreamConstants.END_ELEMENT -> names.poll();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> property().ifPresent(name -> put(name, xml.getText()));
            default -> { }
        }
    }

    private static String resource(XMLStreamReader xml) {
        String value = xml.getAttributeValue(RDF, "resource");
        return value == null ? "" : value;
    }

    /** The nearest element around that is no list. */
    private Optional<String> property() {
        return names.stream().filter(name -> !name.isEmpty()).findFirst();
    }

    private void put(String name, String text) {
        if (!text.isBlank()) {
            texts.putIfAbsent(name, text.strip());
        }
    }
}
