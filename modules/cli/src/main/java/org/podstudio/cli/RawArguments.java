package org.podstudio.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments as typed. Java turns bytes that are no valid text into U+FFFD and forgets them, but a file may have such a
 * name: on Linux the bytes are read again from the kernel, and the path is rebuilt from them.
 *
 * @param bytes the damaged arguments with their real bytes
 */
public record RawArguments(List<String> texts, Map<String, byte[]> bytes) {
    private static final char REPLACEMENT = '\uFFFD';

    public RawArguments {
        texts = List.copyOf(texts);
    }

    public static RawArguments of(List<String> texts) {
        return new RawArguments(texts, Map.of());
    }

    /** The arguments of this process. */
    static RawArguments ofProcess(List<String> texts) {
        if (texts.stream().noneMatch(text -> text.indexOf(REPLACEMENT) >= 0)) {
            return of(texts);
        }
        try {
            List<byte[]> raw = split(Files.readAllBytes(Path.of("/proc/self/cmdline")));
            int first = raw.size() - texts.size();
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            for (int i = 0; i < texts.size() && first >= 0; i++) {
                if (texts.get(i).indexOf(REPLACEMENT) >= 0) {
                    bytes.put(texts.get(i), raw.get(first + i));
                }
            }
            return new RawArguments(texts, bytes);
        } catch (IOException e) {
            // No /proc here: such a name cannot be opened, and the command says that the file is not there.
            return of(texts);
        }
    }

    /** The file that an argument names; relative ones lie in the working directory. */
    public Path path(String argument) {
        byte[] raw = bytes.get(argument);
        if (raw == null) {
            return Path.of(argument);
        }
        StringBuilder escaped = new StringBuilder();
        if (raw.length == 0 || raw[0] != '/') {
            escaped.append(Path.of("").toAbsolutePath().toUri().getRawPath());
            if (escaped.charAt(escaped.length() - 1) != '/') {
                escaped.append('/');
            }
        }
        for (byte b : raw) {
            if (b == '/') {
                escaped.append('/');
            } else {
                escaped.append('%').append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return Path.of(URI.create("file://" + escaped));
    }

    private static List<byte[]> split(byte[] commandLine) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                byte[] part = new byte[i - start];
                System.arraycopy(commandLine, start, part, 0, part.length);
                parts.add(part);
                start = i + 1;
            }
        }
        return parts;
    }

}
