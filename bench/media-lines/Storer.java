import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that makes a ZIP of a folder without compressing. */
record Storer(Kind kind, Peers.Program program) {
    /** Which one, and how it is asked to. */
    enum Kind {
        BSDTAR("bsdtar", "--version"),
        SEVEN_ZIP("7z", "i"),
        ZIP("zip", "-v");

        private final String program;
        private final String versionOption;

        Kind(String program, String versionOption) {
            this.program = program;
            this.versionOption = versionOption;
        }

        String program() {
            return program;
        }

        String versionOption() {
            return versionOption;
        }
    }

    String name() {
        return kind.program();
    }

    String version() {
        return kind.program() + " (" + program.version() + ")";
    }

    /** Stores a folder with what is in it. */
    List<String> words(Path folder, Path target) {
        List<String> words = new ArrayList<>(program.words());
        words.addAll(switch (kind) {
            case BSDTAR -> List.of("--format", "zip", "--options", "zip:compression=store", "-cf", target.toString(), "-C",
                    folder.getParent().toString(), folder.getFileName().toString());
            case SEVEN_ZIP -> List.of("a", "-tzip", "-mx=0", "-bd", target.toString(), folder.toString());
            case ZIP -> List.of("-q", "-0", "-r", target.toString(), folder.toString());
        });
        return words;
    }
}
