package org.podstudio.inference.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** An npm package with a model in pieces, written as npm writes it, and an npm that gives it out. */
final class FakePackage {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** The pieces come before the index, as in the real package. */
    static FakePackage ofModel(byte[] model, int pieceBytes) {
        FakePackage made = new FakePackage();
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < model.length; from += pieceBytes) {
            byte[] piece = Arrays.copyOfRange(model, from, Math.min(model.length, from + pieceBytes));
            String sha256 = sha256(piece);
            made.files.put("package/dist/" + sha256, piece);
            pieces.add("{\"hash\":\"" + sha256 + "\",\"offsets\":[" + from + "," + (from + piece.length) + "]}");
        }
        made.files.put("package/package.json", "{}".getBytes(StandardCharsets.UTF_8));
        made.put("package/dist/resources.json",
                "{\"/models/medium\":{\"chunks\":[" + String.join(",", pieces) + "],\"size\":" + model.length + "}}");
        return made;
    }

    FakePackage put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    FakePackage put(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    FakePackage remove(String name) {
        files.remove(name);
        return this;
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    FakePackage damage(String name) {
        byte[] bytes = files.get(name).clone();
        bytes[bytes.length / 2] ^= 1;
        files.put(name, bytes);
        return this;
    }

    byte[] archive() {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> entry(tar, name, '0', bytes));
        tar.writeBytes(new byte[1024]);
        return gzip(tar.toByteArray());
    }

    /** A program named npm that answers {@code npm pack} with this archive. @return the folder it lies in */
    Path npm(Path folder) {
        return npm(folder, archive());
    }

    static Path npm(Path folder, byte[] archive) {
        try {
            Path bin = Files.createDirectories(folder.resolve("bin"));
            Path tarball = Files.write(folder.resolve("given.tgz"), archive);
            return script(bin, """
                    while [ $# -gt 0 ]; do [ "$1" = --pack-destination ] && to="$2"; shift; done
                    cp '%s' "$to/made.tgz" && echo made.tgz
                    """.formatted(tarball));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the folder with a program named npm of these lines */
    static Path script(Path bin, String lines) {
        try {
            Files.createDirectories(bin);
            Path npm = Files.writeString(bin.resolve("npm"), "#!/bin/sh\n" + lines);
            Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwxr-xr-x"));
            return bin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void entry(ByteArrayOutputStream tar, String name, char type, byte[] bytes) {
        byte[] header = new byte[512];
        put(header, 0, name.length() > 100 ? name.substring(0, 100) : name);
        put(header, 100, "0000644\0");
        put(header, 124, "%011o\0".formatted(bytes.length));
        put(header, 136, "00000000000\0");
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        tar.writeBytes(header);
        tar.writeBytes(bytes);
        tar.writeBytes(new byte[(512 - bytes.length % 512) % 512]);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.digest("SHA-256").digest(bytes));
    }

    static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.digest("MD5").digest(bytes));
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
