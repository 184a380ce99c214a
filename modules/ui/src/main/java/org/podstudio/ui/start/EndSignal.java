package org.podstudio.ui.start;

import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Window;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.LifecycleManager;
import sun.misc.Signal;

/** TERM and HUP from outside end the studio as Quit does, layout saved, but without a question: nobody may be there. */
public final class EndSignal {
    private static final Logger LOG = Logger.getLogger(EndSignal.class.getName());
    private static volatile boolean received;

    private EndSignal() {
    }

    /** True once the system has asked the studio to end; a question that waits for an answer must then not be asked. */
    public static boolean received() {
        return received;
    }

    /** Takes the signals over; a system without one of them is left as it is. */
    static void quitCleanly() {
        for (String name : new String[] {"TERM", "HUP", "INT"}) {
            try {
                Signal.handle(new Signal(name), signal -> quit());
            } catch (IllegalArgumentException e) {
                LOG.log(Level.FINE, "no signal " + name + " here", e);
            }
        }
    }

    private static void quit() {
        received = true;
        LOG.info("asked to end");
        EventQueue.invokeLater(EndSignal::leaveQuestions);
        LifecycleManager.getDefault().exit();
    }

    /** A question that is open, such as the one of Quit, would wait for an answer for ever. */
    private static void leaveQuestions() {
        for (Window window : Window.getWindows()) {
            if (window instanceof Dialog dialog && dialog.isModal() && dialog.isVisible()) {
                dialog.dispose();
            }
        }
    }
}
