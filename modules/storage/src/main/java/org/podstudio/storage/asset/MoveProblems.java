package org.podstudio.storage.asset;

import org.podstudio.core.api.problem.Problem;

/** What can stand in the way of moving an asset's file. */
final class MoveProblems {
    private MoveProblems() {}

    static Problem fileMissing(Journey journey) {
        return new Problem("file-missing", journey.row.filename() + " was not moved.",
                "Its file is not at " + journey.from + ".", "Put the file back, or find it with \"podstudio assets relink\".");
    }

    static Problem nameTaken(Journey journey) {
        return new Problem("name-collision", journey.row.filename() + " was not renamed.",
                "Something is called " + Place.filename(journey.place.path()) + " already.",
                "Choose another name, or let a number be added to it.");
    }

    static Problem otherName(Journey journey) {
        return new Problem("name-taken", Place.filename(journey.place.path()) + " is called " + Place.filename(journey.to) + " now.",
                "Something has the name at its place already.", "Rename it if you like.");
    }

    static Problem referenced(Journey journey) {
        return new Problem("referenced-in-place", journey.row.filename() + " was not moved.",
                "It lies outside the project, at " + journey.from + ", and files there are never touched.",
                "Import it as a copy to rename or move that, or only set its theme.");
    }

    static Problem inTrash(Journey journey) {
        return new Problem("in-trash", journey.row.filename() + " was not moved.", "It lies in the trash.",
                "Restore it first with \"podstudio assets restore\".");
    }

    static Problem notAName(Journey journey, String name, String legal) {
        return new Problem("bad-name", journey.row.filename() + " was not renamed.",
                "\"" + name + "\" is not a file's name on every system" + (name.equals(legal) ? "." : "; \"" + legal + "\" would be."),
                "Choose another name with the same ending.");
    }

    static Problem busy(Journey journey) {
        return new Problem("asset-busy", journey.row.filename() + " was not moved.",
                "Another program is moving this very file.", "Try again when it is done.");
    }

    static Problem appeared(Journey journey) {
        return new Problem("name-collision", journey.row.filename() + " was not moved.",
                "Another program has just put a file at " + journey.to + ".", "Try again.");
    }

    static Problem vanished(Journey journey) {
        return new Problem("file-missing", "The record of " + journey.row.filename() + " was moved without its file.",
                "The file is not at " + journey.from + ".", "Put the file back, or find it with \"podstudio assets relink\".");
    }

    static Problem sidecarStayed(String name) {
        return new Problem("sidecar-stayed", "The sidecar " + name + " stayed where it was.", "A file has its new name already.",
                "Move it by hand, or remove the other one.");
    }
}
