// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import io.github.wslnet.reach.Explanation;
import io.github.wslnet.snapshot.Snapshot;
import java.util.Optional;

/**
 * A picture of a machine, for a terminal, a Markdown page or a browser.
 *
 * <pre>{@code
 * Diagram.of(snapshot).highlighting(why).toAscii();
 * }</pre>
 *
 * <p>Drawn from top to bottom are the LAN, Windows, the switch and the guest with its distros, wired as the mode in
 * force wires them; WSL1 distros stand inside Windows. What the snapshot does not know is drawn as {@code ?}. The
 * picture is an overview: adapters that are down are left out, of Windows' own sockets only the number is shown, and of
 * a long list only the beginning.
 *
 * <p>The same snapshot always gives the same picture. Names stay in the script that the machine has them in; control
 * characters in them become dots.
 *
 * @since 0.1.0
 */
public final class Diagram {
    /** The width that {@link #toAscii()} draws in. */
    public static final int TERMINAL_WIDTH = 80;

    private static final int NARROWEST = 40;
    private static final int WIDEST = 1000;

    private final Snapshot snapshot;
    private final Optional<Explanation> highlighted;

    private Diagram(Snapshot snapshot, Optional<Explanation> highlighted) {
        this.snapshot = snapshot;
        this.highlighted = highlighted;
    }

    /** Returns the picture of a machine. */
    public static Diagram of(Snapshot snapshot) {
        return new Diagram(snapshot, Optional.empty());
    }

    /**
     * Returns the picture with the way of one connection marked on it, and where that stops.
     *
     * <p>The marks stand at the left edge, explained below the picture: {@code o} the client, {@code 1} and so on the
     * hops, {@code *} the server, {@code X} what stops the connection, {@code ?} where its fate is not known.
     *
     * @param why an explanation about the same snapshot; what it names and the picture lacks is marked at what holds it
     */
    public Diagram highlighting(Explanation why) {
        return new Diagram(snapshot, Optional.of(why));
    }

    /** Returns the picture as lines of at most 80 columns, drawn with ASCII characters. */
    public String toAscii() {
        return toAscii(TERMINAL_WIDTH);
    }

    /**
     * Returns the picture drawn with ASCII characters.
     *
     * @param width how many columns a line can have, 40..1000; characters of East Asian scripts take two
     * @throws IllegalArgumentException when the width is out of range
     */
    public String toAscii(int width) {
        return draw(Pen.ASCII, width);
    }

    /**
     * Returns the picture drawn with Unicode's box drawing characters.
     *
     * @param width how many columns a line can have, 40..1000; characters of East Asian scripts take two
     * @throws IllegalArgumentException when the width is out of range
     */
    public String toBoxDrawing(int width) {
        return draw(Pen.LINES, width);
    }

    /** Returns the picture as a flowchart in the language of Mermaid, which Git forges draw in Markdown pages. */
    public String toMermaid() {
        return new MermaidChart(scene(), way()).toString();
    }

    /**
     * Returns the picture as an SVG document that needs nothing else: no font, no script, no network.
     *
     * <p>It is drawn for light and for dark schemes, and can stand in an HTML page as it is. Its style is for what has the
     * class {@code wslnet} alone.
     */
    public String toSvg() {
        return SvgPicture.of(scene(), way());
    }

    /** Returns the picture as {@link #toAscii()} does. */
    @Override
    public String toString() {
        return toAscii();
    }

    private String draw(Pen pen, int width) {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("width must be in " + NARROWEST + ".." + WIDEST + " but was " + width);
        }
        return new TextPicture(scene(), way(), pen, width).toString();
    }

    private Scene scene() {
        return Scene.of(snapshot, highlighted.flatMap(Explanation::server));
    }

    private Way way() {
        return highlighted.map(why -> Way.of(snapshot, why)).orElse(Way.NONE);
    }
}
