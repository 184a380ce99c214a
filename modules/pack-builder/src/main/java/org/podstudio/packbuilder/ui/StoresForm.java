package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.ui.PackFinding.Weight;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.WrappedText;

/** The stores there are, whichever are installed, each with what it says about the assets. */
@Messages("stores.fits=All assets fit.")
final class StoresForm extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Under the words of a check box. */
    private static final int INDENT_PX = px(26);

    private final transient BiConsumer<String, Boolean> chosen;
    private transient List<StoreVerdict> shown = List.of();

    StoresForm(BiConsumer<String, Boolean> chosen) {
        super(new Column(px(16)));
        this.chosen = chosen;
        setOpaque(false);
    }

    /** Only what changed is built anew, so that a box keeps the focus when it is pressed. */
    void show(List<StoreVerdict> verdicts, List<String> targets) {
        if (!verdicts.equals(shown)) {
            shown = List.copyOf(verdicts);
            removeAll();
            verdicts.forEach(verdict -> add(row(verdict)));
            revalidate();
            repaint();
        }
        for (int i = 0; i < getComponentCount(); i++) {
            box(i).setSelected(targets.contains(shown.get(i).store().id()));
        }
    }

    boolean focusFirst() {
        return getComponentCount() > 0 && box(0).requestFocusInWindow();
    }

    private JCheckBox box(int row) {
        return (JCheckBox) ((JPanel) getComponent(row)).getComponent(0);
    }

    private JPanel row(StoreVerdict verdict) {
        JPanel row = new JPanel(new Column(px(4)));
        row.setOpaque(false);
        JCheckBox box = new JCheckBox(verdict.store().title());
        box.setOpaque(false);
        box.setName("store-" + verdict.store().id());
        box.getAccessibleContext().setAccessibleDescription(verdict.store().summary());
        box.addActionListener(e -> chosen.accept(verdict.store().id(), box.isSelected()));
        row.add(box);
        JPanel below = new JPanel(new Column(px(8)));
        below.setOpaque(false);
        below.setBorder(new EmptyBorder(0, INDENT_PX, 0, 0));
        below.add(new WrappedText(verdict.store().summary(), StudioFonts::body, Token.SECOND));
        FindingsList findings = new FindingsList(fix -> { });
        findings.show(verdict.findings().isEmpty() ? List.of(new PackFinding(Weight.GOOD, PackStep.STORES, Bundle.stores_fits()))
                : verdict.findings().stream().map(StoresForm::said).toList());
        below.add(findings);
        row.add(below);
        return row;
    }

    private static PackFinding said(PackExporter.Finding finding) {
        return new PackFinding(finding.blocks() ? Weight.BLOCKS : Weight.WARNS, PackStep.STORES, finding.what() + " " + finding.fix());
    }
}
