package org.podstudio.library.imports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Names of files as text. A name that is not valid text is shown with its bytes escaped, {@code caf\xE9.png}. */
final class ShownNames {
    private ShownNames() {}

    /** Whether the text leads back to the same file. */
    static boolean isText(Path path) {
        return path.getFileSystem().getPath(path.toString()).equals(path);
    }

    /** The absolute path, escaped where it is not text. */
    static String path(Path path) {
        Path absolute = path.toAbsolutePath();
        return isText(absolute) ? absolute.toString() : escaped(absolute);
    }

    /** The last part alone. */
    static String name(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            return path.toString();
        }
        if (isText(name)) {
            return name.toString();
        }
        String shown = escaped(path.toAbsolutePath());
        return shown.substring(shown.lastIndexOf('/') + 1);
    }

    /** Only a file system whose names are bytes has such names; its {@code file:} address holds them all. */
    private static String escaped(Path absolute) {
        String address = absolute.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                bytes.write(Integer.parseInt(address, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(address.charAt(i));
            }
        }
        StringBuilder text = new StringBuilder();
        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format(Locale.ROOT, "\\x%02X", in.get()));
            }
            decoder.reset();
        }
    }
}
