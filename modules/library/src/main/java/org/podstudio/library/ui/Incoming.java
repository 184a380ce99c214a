package org.podstudio.library.ui;

import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is dropped or pasted, as far as it can become assets without a network: files, else a picture that comes along as bytes or
 * pixels, else only its address. File managers give the first, the clipboard the second, browsers any of them.
 *
 * @param files files and folders; when there are any, the rest is not looked at
 * @param embedded a picture as bytes of a {@code data:} address
 * @param pixels a picture without a file
 * @param address where in the web it is
 */
record Incoming(List<Path> files, Optional<DataUrl> embedded, Optional<Image> pixels, Optional<String> address) {
    /** {@code <img src="…">} as browsers hand it over. */
    private static final Pattern SOURCE = Pattern.compile("<img\\b[^>]*?\\bsrc\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);

    Incoming {
        files = List.copyOf(files);
    }

    /** Whether any of it could be taken: looks at the kinds only, never at the data. */
    static boolean possible(Stream<DataFlavor> flavors) {
        return flavors.anyMatch(flavor -> flavor.isFlavorJavaFileListType() || flavor.equals(DataFlavor.imageFlavor) || addresses(flavor));
    }

    private static boolean addresses(DataFlavor flavor) {
        boolean text = flavor.getRepresentationClass() == String.class;
        return text && (flavor.isMimeTypeEqual("text/uri-list") || flavor.isMimeTypeEqual("text/x-moz-url") || flavor.isMimeTypeEqual("text/html"));
    }

    static Incoming of(Transferable data) throws IOException {
        List<Path> files = new ArrayList<>();
        if (value(data, DataFlavor.javaFileListFlavor) instanceof List<?> list) {
            list.stream().filter(File.class::isInstance).forEach(file -> files.add(((File) file).toPath()));
        }
        List<String> addresses = new ArrayList<>();
        if (files.isEmpty()) {
            for (DataFlavor flavor : data.getTransferDataFlavors()) {
                if (addresses(flavor) && value(data, flavor) instanceof String text) {
                    addresses.addAll(flavor.isMimeTypeEqual("text/html") ? sources(text) : lines(text));
                }
            }
            addresses.stream().filter(address -> address.startsWith("file:")).distinct().map(Incoming::path).flatMap(Optional::stream).forEach(files::add);
        }
        Optional<DataUrl> embedded = files.isEmpty() ? addresses.stream().map(DataUrl::parse).flatMap(Optional::stream).findFirst() : Optional.empty();
        Optional<Image> pixels = files.isEmpty() && embedded.isEmpty() && value(data, DataFlavor.imageFlavor) instanceof Image image
                ? Optional.of(image) : Optional.empty();
        return new Incoming(files, embedded, pixels, addresses.stream().filter(address -> address.matches("(?i)https?:.*")).findFirst());
    }

    private static @Nullable Object value(Transferable data, DataFlavor flavor) throws IOException {
        try {
            return data.isDataFlavorSupported(flavor) ? data.getTransferData(flavor) : null;
        } catch (UnsupportedFlavorException e) {
            return null; // promised, but not kept: another flavour may do
        }
    }

    private static List<String> sources(String html) {
        Matcher matcher = SOURCE.matcher(html);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1).replace("&amp;", "&"));
        }
        return found;
    }

    /** Of a list of addresses; lines beginning with # are comments. Firefox adds titles, which are no addresses. */
    private static List<String> lines(String list) {
        return list.lines().map(String::strip).filter(line -> line.matches("(?i)(https?|file|data):.*")).toList();
    }

    private static Optional<Path> path(String address) {
        try {
            return Optional.of(Path.of(URI.create(address)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty(); // a file of another computer, or no address
        }
    }
}
