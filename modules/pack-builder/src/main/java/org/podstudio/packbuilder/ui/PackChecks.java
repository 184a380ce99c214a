package org.podstudio.packbuilder.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.build.Commercial;
import org.podstudio.packbuilder.build.LicenseFinding;
import org.podstudio.packbuilder.ui.PackFinding.Weight;

/** What can be said about a pack before it is built. */
@Messages({"check.unnamed=The pack has no name yet. Type one under Details.",
    "check.empty=The pack holds no assets. Select some in the library and choose Build Pack.",
    "check.unauthored=No author is named. Buyers like to see whose work it is.",
    "check.storeless=No store is chosen. The pack is for none then; choose at least one.",
    "check.well=Everything fits. The pack is ready to build.",
    "# {0} - how many", "check.missing={0,choice,1#1 asset is|1<{0} assets are} missing from the disk and will be left out.",
    "# {0} - how many", "check.undecodable={0} {0,choice,1#asset|1<assets} cannot be decoded and will be left out.",
    "# {0} - how many", "check.rejected={0,choice,1#1 asset is rejected but selected; it|1<{0} assets are rejected but selected; they} will be in the pack.",
    "# {0} - store", "# {1} - what does not fit", "# {2} - what can be done", "check.store={0}: {1} {2}"})
final class PackChecks {
    private PackChecks() {}

    /**
     * @param licenses of these assets, and perhaps of others that were in the pack before
     * @param stores all there are; those that were not chosen do not count
     */
    static List<PackFinding> of(PackDetails details, List<Asset> assets, List<LicenseFinding> licenses, List<StoreVerdict> stores) {
        List<PackFinding> findings = new ArrayList<>();
        if (details.name().isBlank()) {
            findings.add(new PackFinding(Weight.BLOCKS, PackStep.DETAILS, Bundle.check_unnamed(), new PackFix.TypeName()));
        }
        if (assets.isEmpty()) {
            findings.add(new PackFinding(Weight.BLOCKS, PackStep.ASSETS, Bundle.check_empty()));
        }
        if (details.targets().isEmpty()) {
            findings.add(new PackFinding(Weight.BLOCKS, PackStep.STORES, Bundle.check_storeless(), new PackFix.ChooseStore()));
        }
        licenses(assets, licenses, findings);
        stores.stream().filter(verdict -> details.targets().contains(verdict.store().id())).forEach(verdict -> store(verdict, details, findings));
        some(assets, Asset::missing, Bundle::check_missing, findings);
        some(assets, Asset::undecodable, Bundle::check_undecodable, findings);
        some(assets, asset -> asset.status() == Approval.REJECTED, Bundle::check_rejected, findings);
        if (details.author().isBlank()) {
            findings.add(new PackFinding(Weight.WARNS, PackStep.DETAILS, Bundle.check_unauthored(), new PackFix.NameAuthor()));
        }
        if (findings.isEmpty()) {
            findings.add(new PackFinding(Weight.GOOD, PackStep.CHECK, Bundle.check_well()));
        }
        // What stands in the way comes first; within a weight the order above holds.
        findings.sort(Comparator.comparing(PackFinding::weight));
        return findings;
    }

    static boolean buildable(List<PackFinding> findings) {
        return findings.stream().noneMatch(f -> f.weight() == Weight.BLOCKS);
    }

    private static void licenses(List<Asset> assets, List<LicenseFinding> licenses, List<PackFinding> findings) {
        Set<AssetId> ids = assets.stream().map(Asset::id).collect(Collectors.toSet());
        licenses.stream().flatMap(finding -> finding.within(ids).stream()).forEach(finding -> findings.add(new PackFinding(
                finding.commercial() == Commercial.NO ? Weight.BLOCKS : Weight.WARNS, PackStep.ASSETS, finding.what() + " " + finding.next() + ".",
                new PackFix.TakeOut(finding.assets().stream().map(Asset::id).toList()))));
    }

    private static void store(StoreVerdict verdict, PackDetails details, List<PackFinding> findings) {
        String title = verdict.store().title();
        for (PackExporter.Finding finding : verdict.findings()) {
            // The last store cannot be left out: the pack would be for none.
            PackFix fix = finding.blocks() && details.targets().size() > 1 ? new PackFix.LeaveStore(verdict.store().id(), title) : null;
            findings.add(new PackFinding(finding.blocks() ? Weight.BLOCKS : Weight.WARNS, PackStep.STORES,
                    Bundle.check_store(title, finding.what(), finding.fix()), fix));
        }
    }

    private static void some(List<Asset> assets, Predicate<Asset> which, IntFunction<String> sentence, List<PackFinding> findings) {
        List<AssetId> ids = assets.stream().filter(which).map(Asset::id).toList();
        if (!ids.isEmpty()) {
            findings.add(new PackFinding(Weight.WARNS, PackStep.ASSETS, sentence.apply(ids.size()), new PackFix.TakeOut(ids)));
        }
    }
}
