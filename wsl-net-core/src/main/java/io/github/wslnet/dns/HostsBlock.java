// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a hosts file between two comments that name their owner; all other lines are foreign. */
final class HostsBlock {
    private final String begin;
    private final String end;

    private HostsBlock(String owner) {
        this.begin = "# wsl-net begin " + owner;
        this.end = "# wsl-net end " + owner;
    }

    static HostsBlock of(String owner) {
        if (owner.isEmpty() || !owner.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("an owner is ASCII without blanks but was '" + owner + "'");
        }
        return new HostsBlock(owner);
    }

    /** From the first line of a block to the one after its last, both comments included. */
    record Place(int start, int end) {}

    /** Returns the first block that has both its comments, with no other beginning between them. */
    Optional<Place> find(RawLines lines) {
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.text(i).strip();
            if (line.equals(begin)) {
                start = i;
            } else if (line.equals(end) && start >= 0) {
                return Optional.of(new Place(start, i + 1));
            }
        }
        return Optional.empty();
    }

    RawLines put(RawLines lines, List<HostsEntry> entries) {
        List<String> block = new ArrayList<>();
        block.add(begin);
        entries.forEach(entry -> block.add(entry.toString()));
        block.add(end);
        Place place = find(lines).orElse(new Place(lines.size(), lines.size()));
        boolean same = lines.texts().subList(place.start(), place.end()).equals(block);
        return same ? lines : lines.splice(place.start(), place.end(), block);
    }

    RawLines remove(RawLines lines) {
        return find(lines)
                .map(place -> remove(lines.splice(place.start(), place.end(), List.of())))
                .orElse(lines);
    }
}
