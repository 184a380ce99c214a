package org.podstudio.inference.upscale;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.FilmFrame;
import org.podstudio.core.api.media.FilmPart;
import org.podstudio.core.api.media.FilmRemake;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Films;
import org.podstudio.core.spi.JobContext;

/** Films without codecs: pictures are in memory, parts are files of raw pictures, and a joined film is all of them. */
final class MemoryFilms implements Films {
    final PixelSize size;
    final List<byte[]> pictures;
    int opened;

    MemoryFilms(PixelSize size, List<byte[]> pictures) {
        this.size = size;
        this.pictures = pictures;
    }

    @Override
    public FilmRemake remake(Path film, @Nullable String wishedExtension, Quality quality, JobContext context) {
        opened++;
        return new Remake();
    }

    @Override
    public boolean animated(Path image) {
        return false;
    }

    private static int bytes(PixelSize size) {
        return (int) (3 * size.area());
    }

    private final class Remake implements FilmRemake {
        private int at;

        @Override
        public PixelSize size() {
            return size;
        }

        @Override
        public long frames() {
            return pictures.size();
        }

        @Override
        public String extension() {
            return "film";
        }

        @Override
        public String encoder(PixelSize to) {
            return "none";
        }

        @Override
        public List<String> lost() {
            return List.of("nothing");
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public @Nullable FilmFrame next() {
            return at == pictures.size() ? null : new FilmFrame(pictures.get(at), at++, 1);
        }

        @Override
        public FilmPart part(Path file, PixelSize to) {
            return new Part(file, to);
        }

        @Override
        public OptionalLong framesIn(Path part, PixelSize to) {
            try {
                return Files.exists(part) && Files.size(part) % bytes(to) == 0 ? OptionalLong.of(Files.size(part) / bytes(to)) : OptionalLong.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void join(List<Path> parts, PixelSize to, Path target) {
            try {
                Files.createFile(target);
                for (Path part : parts) {
                    Files.write(target, Files.readAllBytes(part), java.nio.file.StandardOpenOption.APPEND);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    private static final class Part implements FilmPart {
        private final Path file;
        private final PixelSize size;
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private ByteArrayOutputStream picture = new ByteArrayOutputStream();
        private byte[] last = new byte[0];

        Part(Path file, PixelSize size) {
            this.file = file;
            this.size = size;
        }

        @Override
        public void row(byte[] rgb) {
            picture.writeBytes(rgb);
        }

        @Override
        public void show(FilmFrame like) {
            if (picture.size() > 0) {
                last = picture.toByteArray();
                picture = new ByteArrayOutputStream();
            }
            if (last.length != bytes(size)) {
                throw new IllegalStateException(last.length + " bytes are no picture of " + size);
            }
            all.writeBytes(last);
        }

        @Override
        public void finish() {
            try {
                Files.write(file, all.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    /** Noise, each picture another one. */
    static List<byte[]> noise(PixelSize size, int count) {
        List<byte[]> pictures = new ArrayList<>();
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[bytes(size)];
            random.nextBytes(rgb);
            pictures.add(rgb);
        }
        return pictures;
    }
}
