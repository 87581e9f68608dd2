@echo off
rem packaging\run.cmd demo^|test [arguments]: finds a Python 3.11 to 3.13; the rest is in run.py.
setlocal
for %%v in (3.13 3.12 3.11) do (
    py -%%v -c "import sys" >nul 2>nul && (
        py -%%v "%~dp0run.py" %*
        exit /b
    )
)
python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" >nul 2>nul && (
    python "%~dp0run.py" %*
    exit /b
)
echo Python 3.11 to 3.13 is missing. Run: winget install --exact --id Python.Python.3.13 1>&2
exit /b 1
