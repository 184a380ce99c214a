package org.podstudio.ui.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Someone else's work that the product carries.
 *
 * @param license SPDX identifier or expression
 * @param source where its source is
 */
public record BundledWork(String name, String license, String source) {
    private static final String LIST = "bundled.tsv";

    /** All of it, as the list beside this class says. */
    public static List<BundledWork> all() {
        try (InputStream in = BundledWork.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is not in the module");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new BundledWork(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
