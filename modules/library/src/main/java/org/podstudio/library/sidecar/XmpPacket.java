package org.podstudio.library.sidecar;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The properties of one XMP packet, by namespace and name. A property of another form than asked for counts as absent. */
final class XmpPacket {
    static final String XMP = XMPConst.NS_XMP;
    static final String DC = XMPConst.NS_DC;
    static final String LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/";
    static final String DIGIKAM = "http://www.digikam.org/ns/1.0/";
    static final String DARKTABLE = "http://darktable.sf.net/";
    static final String MICROSOFT = "http://ns.microsoft.com/photo/1.0/";
    static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    static final String PODSTUDIO = "https://podstudio.org/ns/xmp/1.0/";

    /** darktable's and Lightroom's edits nest less than ten deep; the library behind this recurses. */
    private static final int MOST_DEPTH = 64;

    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_ITEMS = 1_000;

    private final XMPMeta meta;

    private XmpPacket(XMPMeta meta) {
        this.meta = meta;
    }

    static XmpPacket empty() throws XMPException {
        register();
        return new XmpPacket(XMPMetaFactory.create());
    }

    /** @throws XMPException if it is no XMP, or has a document type, which no honest packet has */
    static XmpPacket parse(byte[] packet) throws XMPException {
        register();
        refuseBrokenText(packet);
        refuseTraps(packet);
        return new XmpPacket(XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true)));
    }

    private static void register() throws XMPException {
        var registry = XMPMetaFactory.getSchemaRegistry();
        registry.registerNamespace(LIGHTROOM, "lr");
        registry.registerNamespace(DIGIKAM, "digiKam");
        registry.registerNamespace(DARKTABLE, "darktable");
        registry.registerNamespace(MICROSOFT, "MicrosoftPhoto");
        registry.registerNamespace(IPTC, "Iptc4xmpExt");
        registry.registerNamespace(PODSTUDIO, "podstudio");
    }

    /** XMP is UTF-8, or UTF-16 with a mark. The parser behind this complains of broken texts on standard error. */
    private static void refuseBrokenText(byte[] packet) throws XMPException {
        boolean marked = packet.length > 1 && (packet[0] == (byte) 0xfe && packet[1] == (byte) 0xff || packet[0] == (byte) 0xff && packet[1] == (byte) 0xfe);
        try {
            if (!marked) {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(packet));
            }
        } catch (CharacterCodingException e) {
            throw new XMPException("it is neither UTF-8 nor UTF-16", 0, e);
        }
    }

    private static void refuseTraps(byte[] packet) throws XMPException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int depth = 0;
        int elements = 0;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(packet));
            while (xml.hasNext()) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                if (event == XMLStreamConstants.DTD || depth > MOST_DEPTH || elements > MOST_ELEMENTS) {
                    throw new XMPException(event == XMLStreamConstants.DTD ? "it has a document type definition"
                            : "it nests deeper than " + MOST_DEPTH + " or has more than " + MOST_ELEMENTS + " elements", 0);
                }
            }
        } catch (XMLStreamException e) {
            throw new XMPException("it is no well-formed XML", 0, e);
        }
    }

    XMPMeta meta() {
        return meta;
    }

    @Nullable String text(String namespace, String name) {
        try {
            XMPProperty property = meta.getProperty(namespace, name);
            return property == null || property.getOptions().isCompositeProperty() ? null : blankToNull(property.getValue());
        } catch (XMPException e) {
            return null;
        }
    }

    /** The text for every language, or the only one. */
    @Nullable String localized(String namespace, String name) {
        try {
            XMPProperty property = meta.getLocalizedText(namespace, name, null, XMPConst.X_DEFAULT);
            return property == null ? null : blankToNull(property.getValue());
        } catch (XMPException e) {
            return text(namespace, name);
        }
    }

    /** The items of a list; the text itself where it is none. */
    List<String> items(String namespace, String name) {
        List<String> items = new ArrayList<>();
        try {
            XMPProperty property = meta.getProperty(namespace, name);
            if (property == null) {
                return items;
            }
            if (!property.getOptions().isArray()) {
                String only = text(namespace, name);
                return only == null ? items : List.of(only);
            }
            int count = Math.min(MOST_ITEMS, meta.countArrayItems(namespace, name));
            for (int i = 1; i <= count; i++) {
                String item = blankToNull(meta.getArrayItem(namespace, name, i).getValue());
                if (item != null) {
                    items.add(item);
                }
            }
        } catch (XMPException e) {
            return items; // a list of something else than texts
        }
        return items;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
