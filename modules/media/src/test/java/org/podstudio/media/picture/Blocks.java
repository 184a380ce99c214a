package org.podstudio.media.picture;

import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.exif.ExifTree;
import org.podstudio.media.exif.ExifTree.Part;

/** Metadata blocks as cameras and generators write them. */
public final class Blocks {
    static final String PARAMETERS = "ein Drache – 龍\nNegative prompt: fog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 40x30";

    private Blocks() {}

    /** A camera's tags with a place. */
    static byte[] exif() {
        ExifTree tree = ExifTree.empty();
        tree.putText(Part.MAIN, Exif.MAKE, "Canon");
        tree.putShorts(Part.MAIN, Exif.ORIENTATION, 1);
        tree.putLongs(Part.EXIF, 0xa002, 4000);
        tree.putLongs(Part.EXIF, 0xa003, 3000);
        tree.putText(Part.GPS, 1, "N");
        tree.putRational(Part.GPS, 2, 481, 10);
        return tree.bytes();
    }

    /** A block that says nothing but how the picture is turned. */
    public static byte[] turned(int orientation) {
        byte[] block = new byte[26];
        System.arraycopy("MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0".getBytes(StandardCharsets.ISO_8859_1), 0, block, 0, 19);
        block[19] = (byte) orientation;
        return block;
    }

    static byte[] xmp() {
        return ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\""
                + " xmlns:tiff=\"http://ns.adobe.com/tiff/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " exif:GPSLatitude=\"48,8.1N\" photoshop:City=\"Munich\" tiff:Orientation=\"6\">"
                + "<photoshop:State>Bavaria</photoshop:State>"
                + "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">a fine day</rdf:li></rdf:Alt></dc:description>"
                + "<Iptc4xmpCore:Location xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\">Marienplatz</Iptc4xmpCore:Location>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>").getBytes(StandardCharsets.UTF_8);
    }

    /** A profile of another space than sRGB: the JDK's linear RGB. */
    static byte[] wideProfile() {
        return ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB).getData();
    }

    static String make(byte[] exif) {
        byte[] value = ExifTree.parse(exif).orElseThrow().bytes(Part.MAIN, Exif.MAKE);
        return new String(value, 0, value.length - 1, StandardCharsets.US_ASCII);
    }

    static boolean hasGps(byte[] exif) {
        return ExifTree.parse(exif).orElseThrow().has(Part.GPS, 2);
    }
}
