import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How a JPEG is coded, which decides what decoding it costs. Source of the markers: ITU-T T.81, table B.1. */
final class JpegWay {
    private JpegWay() {}

    /** @return e.g. {@code baseline-420}, {@code progressive-444}, {@code baseline-grey} */
    static String of(Path jpeg) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.readUnsignedShort();
            while (true) {
                int marker = in.readUnsignedShort() & 0xff;
                int length = in.readUnsignedShort() - 2;
                boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
                if (!frame) {
                    in.skipNBytes(length);
                    continue;
                }
                in.skipNBytes(5);
                int components = in.readUnsignedByte();
                in.readUnsignedByte();
                int sampling = in.readUnsignedByte();
                return (marker == 0xc2 ? "progressive" : "baseline") + "-" + switch (components) {
                    case 1 -> "grey";
                    case 4 -> "inks";
                    default -> switch (sampling) {
                        case 0x11 -> "444";
                        case 0x21 -> "422";
                        case 0x22 -> "420";
                        default -> String.format(Locale.ROOT, "%02x", sampling);
                    };
                };
            }
        }
    }
}
