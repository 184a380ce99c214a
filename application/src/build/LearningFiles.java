import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/**
 * Small files of the kinds that people have and the sample files lack, for the runs that teach the archives of linked classes: each
 * leads into a reader that no sample reaches. {@code java LearningFiles.java FOLDER}. The same bytes every time.
 */
final class LearningFiles {
    private static final String PROMPT = "a red fox in the snow, studio light";
    private static final String WEB_UI = PROMPT + "\nNegative prompt: blurry\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 64x64,"
            + " Model: dream, Lora hashes: \"soft: 0a1b2c\"";
    private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" xmlns:tiff=\"http://ns.adobe.com/tiff/1.0/\" tiff:Make=\"A\">"
            + "<exif:UserComment><rdf:Alt><rdf:li xml:lang=\"x-default\">" + PROMPT + "</rdf:li></rdf:Alt></exif:UserComment>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";

    private final Path folder;
    private final BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);

    private LearningFiles(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        LearningFiles files = new LearningFiles(Files.createDirectories(Path.of(args[0])));
        files.pictures();
        files.png();
        files.containers();
        files.sounds();
    }

    private void pictures() throws IOException {
        for (String kind : new String[] {"bmp", "gif", "tiff", "jpg"}) {
            put("plain." + kind, written(kind));
        }
        byte[] jpeg = written("jpg");
        byte[] exif = exif();
        put("comment.jpg", join(part(jpeg, 0, 2), segment(0xE1, join(text("Exif\0\0"), exif)),
                segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0" + XMP)),
                segment(0xED, join(text("Photoshop 3.0\0" + "8BIM"), new byte[] {4, 4, 0, 0, 0, 0, 0, 10, 0x1C, 2, 120, 0, 5}, text("a fox"))),
                segment(0xEB, join(text("JP"), new byte[] {0, 1, 0, 0, 0, 1}, credentials())), segment(0xFE, text(WEB_UI)), part(jpeg, 2, jpeg.length)));
        put("plain.ppm", join(text("P6\n2 2\n255\n"), new byte[12]));
        put("plain.tga", join(new byte[] {0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 0, 24, 32}, new byte[12], new byte[8], text("TRUEVISION-XFILE.\0")));
        put("plain.psd", join(text("8BPS"), new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 8, 0, 3}, new byte[26]));
        byte[] png = png(new byte[0]);
        put("plain.ico", join(new byte[] {0, 0, 1, 0, 1, 0, 64, 64, 0, 0, 1, 0, 32, 0}, small(png.length), small(22), png));
        put("plain.qoi", join(text("qoif"), new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 3, 0, (byte) 0xFE, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 1}));
        put("plain.jxl", new byte[] {(byte) 0xFF, 0x0A, 0x41, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        put("vector.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>\n"));
        put("notes.txt", text("no media at all\n"));
    }

    private void png() throws IOException {
        put("zipped.png", png(chunk("zTXt", join(text("parameters\0\0"), packed(text(WEB_UI))))));
        put("exif.png", png(join(chunk("eXIf", exif()), chunk("iTXt", join(text("XML:com.adobe.xmp\0"), new byte[4], text(XMP))))));
        put("credentials.png", png(chunk("caBX", credentials())));
        put("novel.png", png(join(chunk("tEXt", text("Software\0NovelAI")), chunk("tEXt", text("Description\0" + PROMPT)), chunk("tEXt",
                text("Comment\0{\"steps\":28,\"scale\":5.0,\"seed\":7,\"uc\":\"blurry\",\"sampler\":\"k_euler\"}")))));
        put("invoke.png", png(chunk("tEXt", text("invokeai_metadata\0{\"app_version\":\"5.0\",\"positive_prompt\":\"" + PROMPT
                + "\",\"seed\":7,\"steps\":20,\"model\":{\"name\":\"dream\"}}"))));
        put("dream.png", png(chunk("tEXt", text("Dream\0\"" + PROMPT + "\" -s 20 -S 7 -W 64 -H 64 -C 7.5 -A k_lms"))));
        put("fooocus.png", png(join(chunk("tEXt", text("fooocus_scheme\0fooocus")), chunk("tEXt", text("parameters\0{\"prompt\":\"" + PROMPT
                + "\",\"seed\":\"7\",\"steps\":30,\"version\":\"Fooocus v2.5\"}")))));
        put("swarm.png", png(chunk("tEXt", text("parameters\0{\"sui_image_params\":{\"prompt\":\"" + PROMPT + "\",\"seed\":7,\"model\":\"dream\"}}"))));
    }

    private void containers() throws IOException {
        byte[] exif = riff("EXIF", exif());
        byte[] lossless = riff("VP8L", new byte[] {0x2F, 63, (byte) 0xC0, 0x0F, 0x10, 0, 0, 0});
        byte[] webp = join(text("WEBP"), riff("VP8X", new byte[] {0x1C, 0, 0, 0, 63, 0, 0, 63, 0, 0}), lossless, exif, riff("XMP ", text(XMP)));
        put("plain.webp", riff("RIFF", webp));
        byte[] ispe = box("ispe", new byte[] {0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64});
        byte[] properties = box("iprp", join(box("ipco", join(ispe, box("irot", new byte[] {1}), box("pixi", new byte[] {0, 0, 0, 0, 3, 8, 8, 8}))),
                box("ipma", new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 3, (byte) 0x81, (byte) 0x82, 3})));
        byte[] meta = box("meta", join(new byte[4], box("hdlr", join(new byte[8], text("pict"), new byte[13])), box("pitm", new byte[] {0, 0, 0, 0, 0, 1}),
                box("iloc", new byte[] {0, 0, 0, 0, 0x44, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 0, 0, 16, 0, 0, 0, 8, 0, 2, 0, 0, 0, 1, 0, 0, 0, 16, 0, 0, 0, 8}),
                box("iinf", join(new byte[] {0, 0, 0, 0, 0, 2}, box("infe", join(new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, text("av01\0"))),
                        box("infe", join(new byte[] {2, 0, 0, 0, 0, 2, 0, 0}, text("Exif\0"))))), properties));
        put("plain.avif", join(box("ftyp", join(text("avif"), new byte[4], text("avifmif1"))), meta, box("mdat", new byte[16])));
        put("plain.heic", join(box("ftyp", join(text("heic"), new byte[4], text("mif1heic"))), meta, box("mdat", new byte[16])));
        byte[] tag = box("ilst", box("\u00a9cmt", box("data", join(new byte[] {0, 0, 0, 1, 0, 0, 0, 0}, text(PROMPT)))));
        put("broken.mp4", join(box("ftyp", join(text("isom"), new byte[4], text("isommp42"))), box("moov", join(box("mvhd", new byte[100]),
                box("udta", box("meta", join(new byte[4], box("hdlr", join(new byte[8], text("mdir"), new byte[13])), tag)))))));
        put("broken.mkv", join(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, (byte) 0x8B, 0x42, (byte) 0x82, (byte) 0x88}, text("matroska"),
                new byte[] {0x18, 0x53, (byte) 0x80, 0x67, (byte) 0x86, 0x15, 0x49, (byte) 0xA9, 0x66, (byte) 0x81, 0}));
    }

    private void sounds() throws IOException {
        byte[] comments = join(small(3), text("fox"), small(1), small(9 + PROMPT.length()), text("COMMENT=x" + PROMPT));
        byte[] vorbis = join(new byte[] {1}, text("vorbis"), small(0), new byte[] {2}, small(44100), new byte[12], new byte[] {(byte) 0xB8, 1});
        put("broken.ogg", join(page(2, 0, vorbis), page(0, 1, join(new byte[] {3}, text("vorbis"), comments, new byte[] {1}))));
        byte[] info = new byte[34];
        ByteBuffer.wrap(info).putShort((short) 4096).putShort((short) 4096).position(10).putLong(44100L << 44 | 1L << 41 | 15L << 36 | 44100);
        put("broken.flac", join(text("fLaC"), new byte[] {0, 0, 0, 34}, info, new byte[] {(byte) 0x84, 0, 0, (byte) comments.length}, comments));
        byte[] frame = join(text("TXXX"), new byte[] {0, 0, 0, (byte) (9 + PROMPT.length()), 0, 0, 3}, text("prompt\0" + PROMPT + "\0"));
        byte[] layer = new byte[417];
        ByteBuffer.wrap(layer).putInt(0xFFFB9000);
        put("plain.mp3", join(text("ID3"), new byte[] {3, 0, 0, 0, 0, 0, (byte) frame.length}, frame, layer, layer, layer, layer));
        put("broken.aiff", join(text("FORM"), new byte[] {0, 0, 0, 46}, text("AIFFCOMM"), new byte[] {0, 0, 0, 18, 0, 1, 0, 0, 0, 0, 0, 16,
            0x40, 0x0E, (byte) 0xAC, 0x44, 0, 0, 0, 0, 0, 0}, text("NAME"), new byte[] {0, 0, 0, 4}, text("foxy"), text("SSND"), new byte[4]));
    }

    private void put(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private byte[] written(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, kind, out);
        return out.toByteArray();
    }

    /** One directory with an orientation, and one with a comment in UTF-16. */
    private static byte[] exif() {
        byte[] comment = join(text("UNICODE\0"), WEB_UI.getBytes(StandardCharsets.UTF_16LE));
        ByteBuffer out = ByteBuffer.allocate(56 + comment.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(text("II")).putShort((short) 42).putInt(8).putShort((short) 2);
        out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6).putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        out.putShort((short) 1).putShort((short) 0x9286).putShort((short) 7).putInt(comment.length).putInt(56).putInt(0);
        return out.put(comment).array();
    }

    /** A manifest store with one manifest and one claim: CBOR of a map with a generator's name. */
    private static byte[] credentials() {
        byte[] claim = join(new byte[] {(byte) 0xA1, 0x6F}, text("claim_generator"), new byte[] {0x63}, text("fox"));
        byte[] described = box("jumb", join(description("c2cl", "c2pa.claim"), box("cbor", claim)));
        return box("jumb", join(description("c2pa", "c2pa"), box("jumb", join(description("c2ma", "urn:uuid:fox"), described))));
    }

    private static byte[] description(String kind, String label) {
        return box("jumd", join(text(kind), new byte[] {0, 0x11, 0, 0x10, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71, 3}, text(label + "\0")));
    }

    private byte[] png(byte[] chunks) {
        byte[] header = ByteBuffer.allocate(13).putInt(64).putInt(64).put((byte) 8).put((byte) 2).array();
        return join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, chunk("IHDR", header), chunks,
                chunk("IDAT", packed(new byte[64 * 193])), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String kind, byte[] data) {
        byte[] body = join(text(kind), data);
        CRC32 crc = new CRC32();
        crc.update(body);
        return join(big(data.length), body, big((int) crc.getValue()));
    }

    private static byte[] segment(int marker, byte[] data) {
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)}, data);
    }

    private static byte[] box(String kind, byte[] data) {
        return join(big(data.length + 8), text(kind), data);
    }

    private static byte[] riff(String kind, byte[] data) {
        return join(text(kind), small(data.length), data, new byte[data.length & 1]);
    }

    private static byte[] page(int flags, int number, byte[] data) {
        return join(text("OggS"), new byte[] {0, (byte) flags}, new byte[8], small(1), small(number), small(0), new byte[] {1, (byte) data.length}, data);
    }

    private static byte[] packed(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] out = new byte[data.length + 64];
        byte[] result = part(out, 0, deflater.deflate(out));
        deflater.end();
        return result;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] big(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] small(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
