package org.podstudio.library.sidecar;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.options.PropertyOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.GeneratorMetadata;

/**
 * Puts an asset's decisions and origin into a packet. What others wrote about rating, label, note and tags is kept the first
 * time where the asset has none; once the sidecar is ours, the project decides, so that what is cleared there is cleared here.
 */
final class SidecarTexts {
    /** Source: IPTC's list of digital source types. */
    private static final String TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static final String OURS = "AssetId";

    /** After the name of a property: who wrote it. */
    static final String BY = "By";

    static final String BY_USER = "user";

    private SidecarTexts() {}

    static void put(XmpPacket packet, Asset asset) throws XMPException {
        XMPMeta meta = packet.meta();
        boolean ours = packet.text(XmpPacket.PODSTUDIO, OURS) != null;
        boolean rejected = asset.status() == Approval.REJECTED;
        set(meta, XmpPacket.XMP, "Rating", asset.rating() != null ? asset.rating().toString() : rejected ? "-1" : null, ours);
        String label = asset.label() == null ? null : asset.label().wire();
        set(meta, XmpPacket.XMP, "Label", label == null ? null : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1), ours);
        if (asset.notes() != null && !asset.notes().isBlank()) {
            meta.setLocalizedText(XmpPacket.DC, "description", null, XMPConst.X_DEFAULT, text(asset.notes()));
        } else if (ours) {
            meta.deleteProperty(XmpPacket.DC, "description");
        }
        tags(packet, asset.tags(), ours);
        set(meta, XmpPacket.PODSTUDIO, OURS, asset.id().toString(), true);
        set(meta, XmpPacket.PODSTUDIO, "Hash", asset.hash(), true);
        set(meta, XmpPacket.PODSTUDIO, "Status", asset.status() == Approval.PENDING ? null : asset.status().wire(), true);
        set(meta, XmpPacket.PODSTUDIO, "Theme", asset.theme(), true);
        generator(packet, asset.generator());
        prompts(meta, asset);
    }

    private static void tags(XmpPacket packet, List<String> tags, boolean ours) throws XMPException {
        Set<String> all = new LinkedHashSet<>(ours ? List.of() : packet.items(XmpPacket.DC, "subject"));
        all.addAll(tags);
        XMPMeta meta = packet.meta();
        meta.deleteProperty(XmpPacket.DC, "subject");
        for (String tag : all) {
            meta.appendArrayItem(XmpPacket.DC, "subject", new PropertyOptions().setArray(true), text(tag), null);
        }
    }

    private static void generator(XmpPacket packet, @Nullable GeneratorMetadata g) throws XMPException {
        XMPMeta meta = packet.meta();
        set(meta, XmpPacket.PODSTUDIO, "Platform", g == null ? null : g.platform(), true);
        set(meta, XmpPacket.PODSTUDIO, "Model", g == null ? null : g.model(), true);
        set(meta, XmpPacket.PODSTUDIO, "Seed", g == null || g.seed() == null ? null : g.seed().toString(), true);
        set(meta, XmpPacket.PODSTUDIO, "Steps", g == null || g.steps() == null ? null : g.steps().toString(), true);
        set(meta, XmpPacket.PODSTUDIO, "Sampler", g == null ? null : g.sampler(), true);
        set(meta, XmpPacket.PODSTUDIO, "Cfg", g == null || g.cfg() == null ? null : g.cfg().toString(), true);
        if (g != null && packet.text(XmpPacket.IPTC, "DigitalSourceType") == null) {
            set(meta, XmpPacket.IPTC, "DigitalSourceType", TRAINED, true);
        }
        if (g != null && packet.text(XmpPacket.IPTC, "AISystemUsed") == null) {
            set(meta, XmpPacket.IPTC, "AISystemUsed", g.platform(), true);
        }
    }

    /** What counts, and of what the user wrote that it is theirs: that is what is read back. */
    private static void prompts(XMPMeta meta, Asset asset) throws XMPException {
        prompt(meta, "Prompt", asset.prompt(), asset.ownPrompt().prompt() != null);
        prompt(meta, "NegativePrompt", asset.negativePrompt(), asset.ownPrompt().negative() != null);
    }

    private static void prompt(XMPMeta meta, String name, @Nullable String text, boolean own) throws XMPException {
        set(meta, XmpPacket.PODSTUDIO, name, text, true);
        set(meta, XmpPacket.PODSTUDIO, name + BY, own ? BY_USER : null, true);
    }

    /** @param clear whether a value that is no more is taken away */
    private static void set(XMPMeta meta, String namespace, String name, @Nullable String value, boolean clear) throws XMPException {
        if (value != null && !value.isBlank()) {
            meta.deleteProperty(namespace, name); // it may have been of another form
            meta.setProperty(namespace, name, text(value));
        } else if (clear) {
            meta.deleteProperty(namespace, name);
        }
    }

    /** XML knows neither most control characters nor half a surrogate pair. */
    private static String text(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            boolean legal = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff;
            clean.appendCodePoint(legal ? c : ' ');
        });
        return clean.toString();
    }
}
