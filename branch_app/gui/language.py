"""The language of the window: Kazakh, Russian or English, switched at any moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from branch_app.resource_files import translations_path

LANGUAGES = ("kk", "ru", "en")
PAPER_LANGUAGES = ("kk", "ru")
SHOWN = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}


def spoken() -> str:
    """Return the language of the window now: kk, ru or en."""
    return QLocale().name().partition("_")[0]


def paper_language() -> str:
    """Return the language of the window if papers have it, else Kazakh."""
    return spoken() if spoken() in PAPER_LANGUAGES else "kk"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 lupdate looks for this name
    """Mark a text of a table for translation and return it as it is."""
    return text


class Language(QObject):
    """Installs the translations; Qt then sends LanguageChange to every widget."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators: list[QTranslator] = []
        self.code = "en"

    def use(self, code: str) -> None:
        """Speak this language from now on; nothing typed is lost."""
        code = code if code in LANGUAGES else "kk"
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(QLocale(code))
        self.code = code
        self._translators = [] if code == "en" else self._load(code)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        self.changed.emit(code)

    def _load(self, code: str) -> list[QTranslator]:
        own, of_qt = QTranslator(self), QTranslator(self)
        own.load(f"branch_app_{code}.qm", str(translations_path()))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        of_qt.load(f"qtbase_{code}.qm", qt_folder)
        return [of_qt, own]
