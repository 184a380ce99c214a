package org.podstudio.packbuilder.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.build.Commercial;
import org.podstudio.packbuilder.build.LicenseFinding;
import org.podstudio.packbuilder.ui.PackFinding.Weight;

/** What can be said about a pack before it is built. */
final class PackChecks {
    private PackChecks() {}

    /** @param licenses of these assets, and perhaps of others that were in the pack before */
    static List<PackFinding> of(PackDetails details, List<Asset> assets, List<LicenseFinding> licenses, List<PackExporter> stores) {
        List<PackFinding> findings = new ArrayList<>();
        if (details.name().isBlank()) {
            findings.add(new PackFinding(Weight.BLOCKS, "The pack has no name yet. Type one under Details."));
        }
        if (assets.isEmpty()) {
            findings.add(new PackFinding(Weight.BLOCKS, "The pack holds no assets. Select some in the library and choose Build Pack."));
        }
        count(assets.stream().filter(Asset::missing).count(), "is missing from the disk and will be left out.",
                "are missing from the disk and will be left out.", findings);
        count(assets.stream().filter(Asset::undecodable).count(), "cannot be decoded and will be left out.",
                "cannot be decoded and will be left out.", findings);
        count(assets.stream().filter(a -> a.status() == Approval.REJECTED).count(), "is rejected but selected; it will be in the pack.",
                "are rejected but selected; they will be in the pack.", findings);
        if (details.author().isBlank()) {
            findings.add(new PackFinding(Weight.WARNS, "No author is named. Buyers like to see whose work it is."));
        }
        Set<AssetId> ids = assets.stream().map(Asset::id).collect(Collectors.toSet());
        licenses.stream().flatMap(finding -> finding.within(ids).stream()).forEach(finding -> findings.add(new PackFinding(
                finding.commercial() == Commercial.NO ? Weight.BLOCKS : Weight.WARNS, finding.what() + " " + finding.next() + ".")));
        for (PackExporter store : stores) {
            for (PackExporter.Finding finding : store.check(assets)) {
                findings.add(new PackFinding(finding.blocks() ? Weight.BLOCKS : Weight.WARNS,
                        store.target().title() + ": " + finding.what() + " " + finding.fix()));
            }
        }
        if (findings.isEmpty()) {
            findings.add(new PackFinding(Weight.GOOD, "Everything fits. The pack is ready to build."));
        }
        return findings;
    }

    static boolean buildable(List<PackFinding> findings) {
        return findings.stream().noneMatch(f -> f.weight() == Weight.BLOCKS);
    }

    private static void count(long n, String one, String many, List<PackFinding> findings) {
        if (n > 0) {
            findings.add(new PackFinding(Weight.WARNS, n == 1 ? "1 asset " + one : n + " assets " + many));
        }
    }
}
