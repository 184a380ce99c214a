package org.podstudio.media.carry;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.convert.MetadataPolicy;

/**
 * Copies an XMP packet without what is no longer true of the new picture (turn, size, thumbnails, the map of a gain map that
 * is not copied), on wish without places, and with the texts that the new format has no chunks for.
 */
final class XmpEdit {
    private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    private static final String EXIF = "http://ns.adobe.com/exif/1.0/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String IPTC_MORE = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    private static final Set<String> STALE = Set.of(TIFF + "Orientation", TIFF + "ImageWidth", TIFF + "ImageLength",
            TIFF + "XResolution", TIFF + "YResolution", TIFF + "ResolutionUnit", EXIF + "PixelXDimension",
            EXIF + "PixelYDimension", XMP + "Thumbnails", "http://ns.adobe.com/xmp/note/HasExtendedXMP");

    /** Of pictures inside the file that are not copied. */
    private static final Set<String> STALE_SPACES = Set.of("http://ns.adobe.com/hdr-gain-map/1.0/",
            "http://ns.google.com/photos/1.0/container/", "http://ns.google.com/photos/1.0/image/",
            "http://ns.google.com/photos/1.0/depthmap/", TextsInXmp.NAMESPACE);

    private static final Set<String> PLACES = Set.of(PHOTOSHOP + "City", PHOTOSHOP + "State", PHOTOSHOP + "Country",
            IPTC_CORE + "Location", IPTC_CORE + "CountryCode", IPTC_MORE + "LocationCreated", IPTC_MORE + "LocationShown",
            IPTC_MORE + "City", IPTC_MORE + "ProvinceState", IPTC_MORE + "CountryName", IPTC_MORE + "CountryCode",
            IPTC_MORE + "Sublocation", IPTC_MORE + "WorldRegion");

    /** Makers' own names of coordinates, in whatever namespace. */
    static final Pattern COORDINATES = Pattern.compile("(?i)^gps.*|.*(latitude|longitude|altitude|geoloc|geotag).*");

    private static final int MOST_DEPTH = 200;
    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"w\"?>";

    private final MetadataPolicy policy;
    private final Map<String, String> texts;
    private boolean described;

    private XmpEdit(MetadataPolicy policy, Map<String, String> texts) {
        this.policy = policy;
        this.texts = texts;
    }

    /**
     * The packet for the new picture.
     *
     * @param packet null when there was none
     * @return empty when the old packet cannot be read to its end
     */
    static Optional<byte[]> edited(byte @Nullable [] packet, MetadataPolicy policy, Map<String, String> texts) {
        XmpEdit edit = new XmpEdit(policy, texts);
        StringWriter out = new StringWriter(packet == null ? 1024 : packet.length + 1024);
        out.write(BEGIN);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            if (packet == null) {
                edit.fresh(xml);
            } else {
                edit.copy(TextsInXmp.reader(new String(packet, StandardCharsets.UTF_8)), xml);
            }
            xml.flush();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        out.write(END);
        return Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void fresh(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.writeNamespace("x", "adobe:ns:meta/");
        xml.writeStartElement("rdf", "RDF", TextsInXmp.RDF);
        xml.writeNamespace("rdf", TextsInXmp.RDF);
        TextsInXmp.write(xml, texts, "rdf");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        int depth = 0;
        int skipping = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("an XMP packet has no document type");
            }
            if (skipping > 0) {
                skipping += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                continue;
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (dropped(in.getNamespaceURI(), in.getLocalName())) {
                        skipping = 1;
                    } else {
                        if (++depth > MOST_DEPTH) {
                            throw new XMLStreamException("the packet is nested too deeply");
                        }
                        start(in, out);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!described && !texts.isEmpty() && TextsInXmp.RDF.equals(in.getNamespaceURI()) && in.getLocalName().equals("RDF")) {
                        described = true;
                        TextsInXmp.write(out, texts, in.getPrefix());
                    }
                    out.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.writeCharacters(in.getText());
                default -> { }
            }
        }
        if (!texts.isEmpty() && !described) {
            throw new XMLStreamException("the packet has no description");
        }
    }

    private void start(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        String space = in.getNamespaceURI();
        out.writeStartElement(prefix(in.getPrefix()), in.getLocalName(), space == null ? "" : space);
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String uri = in.getNamespaceURI(i);
            if (in.getNamespacePrefix(i) == null) {
                out.writeDefaultNamespace(uri == null ? "" : uri);
            } else {
                out.writeNamespace(in.getNamespacePrefix(i), uri);
            }
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String attributeSpace = in.getAttributeNamespace(i);
            if (dropped(attributeSpace, in.getAttributeLocalName(i))) {
                continue;
            }
            if (attributeSpace == null || attributeSpace.isEmpty()) {
                out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
            } else {
                out.writeAttribute(prefix(in.getAttributePrefix(i)), attributeSpace, in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
    }

    private static String prefix(@Nullable String prefix) {
        return prefix == null ? "" : prefix;
    }

    private boolean dropped(@Nullable String space, String name) {
        String full = space + name;
        return STALE.contains(full) || space != null && STALE_SPACES.contains(space)
                || policy == MetadataPolicy.NO_LOCATION && (PLACES.contains(full) || COORDINATES.matcher(name).matches());
    }
}
