package org.podstudio.packbuilder.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackNamesTest {
    private final PackNames names = new PackNames();

    @Test
    void namesStayReadableAndBecomeLegal() {
        assertThat(take("Red Dragon (2)", "PNG")).isEqualTo("Red_Dragon_2.png");
        assertThat(take("שלום עולם", "png")).isEqualTo("שלום_עולם.png");
        assertThat(take("evil\u202Egnp", "exe")).isEqualTo("evil_gnp.exe");
        assertThat(take("Cafe\u0301", "jpg")).isEqualTo("Café.jpg");
        assertThat(take(".hidden", "png")).isEqualTo("hidden.png");
        assertThat(take("-rf", "png")).isEqualTo("rf.png");
        assertThat(take("", "png")).isEqualTo("image.png");
        assertThat(take("..", "png")).isEqualTo("image_1.png");
        assertThat(take("a/b\\c:d", "png")).isEqualTo("a_b_c_d.png");
    }

    @Test
    void deviceNamesOfWindowsAreAvoided() {
        for (String name : List.of("con", "PRN", "aux", "NUL", "com1", "LPT9", "CON.backup")) {
            assertThat(take(name, "png")).isEqualTo("_" + name + ".png");
        }
    }

    @Test
    void namesThatDifferOnlyInCaseOrFormAreToldApart() {
        assertThat(take("Café", "png")).isEqualTo("Café.png");
        assertThat(take("CAFÉ", "png")).isEqualTo("CAFÉ_1.png");
        assertThat(take("cafe\u0301", "PNG")).isEqualTo("café_2.png");
        assertThat(take("straße", "png")).isEqualTo("straße.png");
        assertThat(take("STRASSE", "png")).isEqualTo("STRASSE_1.png");
    }

    @Test
    void longNamesAreCutAndStillDiffer() {
        String first = take("x".repeat(300), "png");
        String second = take("x".repeat(300), "png");
        assertThat(first).hasSize(70).endsWith("x.png");
        assertThat(second).hasSize(70).endsWith("x_1.png");
        String wide = take("魚".repeat(200), "png");
        assertThat(wide.getBytes(StandardCharsets.UTF_8).length).isLessThan(255);
        assertThat(LegalName.objection(take("\uD83D\uDC09".repeat(80) + "a", "png"))).isEmpty();
        assertThat(LegalName.objection(take("𝒳".repeat(80), "png"))).isEmpty();
    }

    @Test
    void whateverTheNameTheResultIsLegal() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 5000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                int[] pools = {random.nextInt(0x80), random.nextInt(0x700), 0x300 + random.nextInt(0x70), random.nextInt(0x10000), random.nextInt(0x110000)};
                name.appendCodePoint(pools[random.nextInt(pools.length)]);
            }
            String taken = take(name.toString(), "png");
            assertThat(LegalName.objection(taken)).as("%s of %s", taken, name.chars().mapToObj(Integer::toHexString).toList()).isEmpty();
        }
    }

    @Test
    void illegalNamesAreToldWhy() {
        for (String bad : List.of("a:b", "a?.png", "nul", "NUL.txt", "dir/com1.png", "trailing.", "trailing ", " leading", "a//b", "../a", "a\u0007",
                "a\u202Eb", "cafe\u0301", "x".repeat(201))) {
            assertThat(LegalName.objection(bad)).as(bad).isPresent();
        }
        assertThat(LegalName.objection("assets/שלום café_1.png")).isEmpty();
    }

    @Test
    void packsGetAFolderAndASlug() {
        assertThat(PackNames.folder("Fantasy Dragons!")).isEqualTo("Fantasy_Dragons");
        assertThat(PackNames.folder("???")).isEqualTo("Pack");
        assertThat(PackNames.folder("con")).isEqualTo("Pack_con");
        assertThat(PackNames.slug("Fantasy Dragons & Café_2")).isEqualTo("fantasy-dragons-cafe-2");
        assertThat(PackNames.slug("魚")).isEqualTo("pack");
    }

    private String take(String stem, String extension) {
        return names.take(stem, extension, "image");
    }
}
