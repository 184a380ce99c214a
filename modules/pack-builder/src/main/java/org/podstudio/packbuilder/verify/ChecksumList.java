package org.podstudio.packbuilder.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code checksums.txt}: a line {@code SHA256 (path) = hex} for every file but itself, by path, as {@code sha256sum --check}
 * reads them.
 *
 * @param malformed lines that are nothing of the kind, by number from 1
 */
public record ChecksumList(Map<String, String> hashes, List<Integer> malformed) {
    public static final String FILE = "checksums.txt";

    /** The order of all lists of a pack: by the bytes of UTF-8, which no language or Java version changes. */
    public static final Comparator<String> BY_BYTES =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private static final Pattern LINE = Pattern.compile("SHA256 \\((.+)\\) = ([0-9a-f]{64})");

    static ChecksumList parse(byte[] text) {
        Map<String, String> hashes = new LinkedHashMap<>();
        List<Integer> malformed = new ArrayList<>();
        String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher line = LINE.matcher(lines[i]);
            boolean end = i == lines.length - 1;
            if (end && lines[i].isEmpty()) {
                continue;
            }
            if (end || !line.matches() || hashes.putIfAbsent(line.group(1), line.group(2)) != null) {
                malformed.add(i + 1); // the last line ends, too
            }
        }
        return new ChecksumList(hashes, malformed);
    }

    /** The file's content for these files, {@code checksums.txt} not among them. */
    public static String write(Map<String, String> sha256ByPath) {
        StringBuilder out = new StringBuilder();
        sha256ByPath.keySet().stream().sorted(BY_BYTES)
                .forEach(path -> out.append("SHA256 (").append(path).append(") = ").append(sha256ByPath.get(path)).append('\n'));
        return out.toString();
    }

    /**
     * Whether a listed hash is the true one with a digit changed: then the list was damaged and not the file, for a changed
     * file has a wholly different hash.
     */
    static boolean nearly(String listed, String actual) {
        int different = 0;
        for (int i = 0; i < listed.length(); i++) {
            different += listed.charAt(i) == actual.charAt(i) ? 0 : 1;
        }
        return different > 0 && different <= 2;
    }
}
