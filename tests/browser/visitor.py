"""What a visitor of the page does and sees, on each platform, as a person would say it."""

from playwright.sync_api import Locator, Page, expect


class Pane:
    """One platform in the page."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.pane = page.locator(f"#{name}")
        self._name = name

    def is_played_by(self, name: str) -> None:
        """Be this person."""
        picker = self.page.locator(f"#{self._name}-who")
        label = picker.locator("option").filter(has_text=name).first.inner_text()
        picker.select_option(label=label)
        expect(picker.locator("option:checked")).to_have_text(label)

    def goes_to(self, place: str) -> None:
        """Open a conversation."""
        self.pane.locator(".side").get_by_role("link", name=place).click()
        expect(self.pane.locator(".top h2").first).to_contain_text(place.removeprefix("# "))

    def says(self, text: str) -> None:
        """Type it and press Enter."""
        words = self.pane.locator("[data-words]").first
        words.fill(text)
        words.press("Enter")

    def presses(self, label: str) -> None:
        """Press the newest button with this label."""
        self.pane.get_by_role("button", name=label, exact=True).last.click()

    def sees(self, text: str) -> Locator:
        """Wait for a text to stand in the pane."""
        found = self.pane.get_by_text(text).last
        expect(found).to_be_visible()
        return found


class Slack(Pane):
    """Slack's pane, with its modals."""

    @property
    def modal(self) -> Locator:
        """The modal on top."""
        return self.pane.locator(".modal")

    def fills_in(self, label: str, answer: str) -> None:
        """Fill in a field of the modal; of a choice, choose it."""
        group = self.modal.get_by_role("group", name=label)
        if group.count():
            group.get_by_label(answer, exact=True).check()
        else:
            self.modal.get_by_label(label).fill(answer)

    def submits(self) -> None:
        """Press the modal's main button."""
        self.modal.locator("button[type=submit]").click()


class Visitor:
    """Somebody before the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.slack = Slack(page, "slack")
        self.telegram = Pane(page, "telegram")

    def opens_what_goes_wrong(self) -> Locator:
        """Open the switches behind the scenes."""
        self.page.locator("#bar a.drawer").click()
        drawer = self.page.locator("#faults")
        expect(drawer).to_be_visible()
        return drawer

    def kills_the_bot(self, kill: str, start: str) -> None:
        """Pull its plug, and start it again."""
        drawer = self.opens_what_goes_wrong()
        drawer.get_by_role("button", name=kill).click()
        signal = self.page.locator("#signals")
        expect(signal).to_be_visible()
        drawer.get_by_role("button", name=start).click()
        expect(signal).to_be_hidden(timeout=60_000)
        drawer.locator("a.close").click()

    def lets_time_pass(self, to: str) -> None:
        """Move time on: to what is due next, or by a day, a week, a month; wait until that moment has come."""
        now = self.page.locator("#time .now time")
        before = now.get_attribute("datetime") or ""
        self.page.locator(f"#time-{to}").click()
        expect(now).not_to_have_attribute("datetime", before)
        expect(self.page.locator("#time progress")).to_be_hidden(timeout=60_000)
