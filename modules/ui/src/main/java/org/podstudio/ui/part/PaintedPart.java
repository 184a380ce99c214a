package org.podstudio.ui.part;

import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/**
 * A part that paints itself, known to assistive technology by its role, and painted anew when the keyboard comes and goes. Its name is
 * for the part to set.
 */
public abstract class PaintedPart extends JComponent implements Accessible {
    private static final long serialVersionUID = 1L;

    private final transient AccessibleRole role;

    protected PaintedPart(AccessibleRole role) {
        this.role = role;
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return role;
                }
            };
        }
        return accessibleContext;
    }
}
