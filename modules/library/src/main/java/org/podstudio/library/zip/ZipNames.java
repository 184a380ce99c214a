package org.podstudio.library.zip;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Names of entries as text: UTF-8 where the entry says so or where the bytes are such, else the name that Info-ZIP put beside
 * it, else code page 437, which the format prescribes.
 */
final class ZipNames {
    private static final int UTF_8_FLAG = 1 << 11;

    /** The upper half of code page 437: a JRE made with few modules does not have it. Source: IBM, code page 437. */
    private static final String CP437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

    private ZipNames() {}

    /** @param unicode content of the extra field 0x7075, null without one */
    static String decode(byte[] name, int flags, byte @Nullable [] unicode) {
        if (unicode != null && unicode.length > 5 && unicode[0] == 1) {
            CRC32 crc = new CRC32();
            crc.update(name);
            int ofName = ByteBuffer.wrap(unicode).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(1);
            String text = strict(java.util.Arrays.copyOfRange(unicode, 5, unicode.length), StandardCharsets.UTF_8);
            if ((int) crc.getValue() == ofName && text != null) { // else the entry was renamed by a program that knows no such field
                return text;
            }
        }
        String text = strict(name, StandardCharsets.UTF_8); // also without the flag: macOS and many scripts write it so
        if (text != null) {
            return text;
        }
        return (flags & UTF_8_FLAG) != 0 ? new String(name, StandardCharsets.UTF_8) : codePage437(name);
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String codePage437(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append(b >= 0 ? (char) b : CP437.charAt(b & 0x7f));
        }
        return text.toString();
    }
}
